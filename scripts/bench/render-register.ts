import { join } from 'node:path';
import { contentFolder } from '../../src/content/folder.ts';
import { readSiteUrl } from '../../src/content/settings.ts';
import { basePath } from '../../src/site/base-path.ts';
import { loadRenderer, pathsByFile, prepareRenderer } from '../build/renderer.ts';
import { digestCompiled } from '../build/site-inputs.ts';
import { isRegisterFile } from './register-files.ts';

// A separate process of scripts/bench/index.ts: renders the register's files of a built archive, as
// the build does, and prints their number and the CPU seconds as JSON.
const base = basePath(readSiteUrl(contentFolder()));
const work = join('.staging', String(process.pid));
const { modules } = await prepareRenderer(work, digestCompiled(), base);
const { listPaths, renderPath } = await loadRenderer(modules);
const paths = [...pathsByFile(await listPaths())].filter(([file]) => isRegisterFile(file));
const before = process.cpuUsage();
for (const [, path] of paths) await (await renderPath(path)).arrayBuffer();
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ files: paths.length, cpu: (user + system) / 1_000_000 }));
