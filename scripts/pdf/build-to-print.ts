import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Builds the site of the content folder into a temporary folder, which is removed when this process exits,
 * and returns its path; undefined if the build fails, which has printed why. What has not changed comes from
 * the cache, so a second build takes a second.
 */
export async function buildToPrint(): Promise<string | undefined> {
  // In the folder of a running process, which builds leave alone.
  const work = resolve('.staging', String(process.pid));
  process.once('exit', () => {
    rmSync(work, { recursive: true, force: true });
  });
  const folder = join(work, 'printed');
  const script = resolve('scripts/build/index.ts');
  const child = spawn(process.execPath, [script, '--out', folder], { stdio: 'inherit' });
  const code = await new Promise((ended) => child.once('exit', ended));
  return code === 0 ? folder : undefined;
}
