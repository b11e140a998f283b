import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listContents } from './year.ts';
import { writeContent } from './year-content.ts';

// Runs as a process, `build-year.ts CONTENT SITES`: builds a site after each step of `YEAR` into the
// folders 0, 1, 2 … in SITES.
const [content = '', sites = ''] = process.argv.slice(2);
process.env.CONTENT_DIR = content;

const staging = join('.staging', String(process.pid));
process.once('exit', () => {
  rmSync(staging, { recursive: true, force: true });
});
for (const [day, state] of listContents().entries()) {
  writeContent(content, state);
  const out = join(staging, String(day));
  const { status } = spawnSync(process.execPath, ['scripts/build/build-pages.ts'], {
    env: { ...process.env, OUT_DIR: out },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
  cpSync(out, join(sites, String(day)), { recursive: true });
}
