import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Global setup of vitest: makes one temporary folder for the whole run, which `tmpdir()` gives in
 * every worker and in every process that a test starts. It is removed at the end of the run, even
 * if a worker hangs, so tests may leave files in it.
 */
export default function setup(): () => void {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'archive-tests-'));
  process.env.TMPDIR = folder;
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  process.once('SIGTERM', () => process.exit(143));
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    remove();
  };
}
