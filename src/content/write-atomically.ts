import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file whole: to a temporary file in the same folder, which is then renamed. Another
 * process reads the old file or the new one, and a crash leaves the old one. The folder is made
 * where it is missing; `mode` is the permissions of a new file.
 */
export function writeAtomically(
  path: string,
  data: string | Uint8Array,
  { mode }: { mode?: number } = {},
): void {
  mkdirSync(dirname(path), { recursive: true });
  // Hidden, so that it never counts as content, and not named after `path`, whose name may already
  // be as long as the system allows.
  const temporary = join(dirname(path), `.${process.pid}-${threadId}.part`);
  writeFileSync(temporary, data, mode === undefined ? {} : { mode });
  renameSync(temporary, path);
}
