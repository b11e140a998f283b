import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { formatAddedShare } from '../publish-ping/built-feed.ts';
import { megabytes } from './bench-table.ts';
import type { CheckoutPlaces } from './checkout-side.ts';
import { isRegisterFile } from './register-files.ts';
import type { Result } from './results.ts';
import { listFileSizes } from './side.ts';

const renderedSchema = z.object({ files: z.number(), cpu: z.number() });

/** Prints how many bytes the register adds to a built site, and how many CPU seconds to its measured builds. */
export function benchRegister(
  { copy, cache, out, content }: CheckoutPlaces & { content: string },
  results: readonly Result[],
): void {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/bench/render-register.ts'], {
    cwd: copy,
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('The register could not be rendered.');
  const { files, cpu } = renderedSchema.parse(JSON.parse(stdout));
  const sizes = Map.groupBy(listFileSizes(out), ({ file }) => isRegisterFile(file));
  const bytesOf = (isRegister: boolean): number =>
    (sizes.get(isRegister) ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
  const share = formatAddedShare(bytesOf(true), bytesOf(false));
  console.log(`register: ${files} files, ${megabytes(bytesOf(true))}, ${share} of the rest`);
  const builds = results
    .filter(({ mode }) => mode !== 'unchanged')
    .map(({ mode, cpu: all }) => `${formatAddedShare(cpu, all - cpu)} of the rest of ${mode}`);
  console.log(`register: ${cpu.toFixed(1)} s of CPU for all of it, ${builds.join(', ')}`);
}
