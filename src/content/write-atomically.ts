import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Thrown if a file cannot be written, as when the disk is full; `cause` is the system's error. */
export class WriteFault extends Error {}

/**
 * Writes a file to a temporary file in the same folder and then renames it (atomic): other processes read
 * either the old file or the new one, and a crash leaves the old one. Creates the folder if it is missing;
 * `mode` is the permissions of a new file. Throws a `WriteFault`.
 */
export function writeAtomically(
  path: string,
  data: string | Uint8Array,
  { mode }: { mode?: number } = {},
): void {
  // Hidden, so that it never counts as content. Not named after `path`, whose name may already be
  // as long as the system allows.
  const temporary = join(dirname(path), `.${process.pid}-${threadId}.part`);
  try {
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, data, mode === undefined ? {} : { mode });
    renameSync(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    // The system's message names no path for a full disk: `ENOSPC: no space left on device, write`.
    const message = error instanceof Error ? error.message : String(error);
    throw new WriteFault(message.endsWith("'") ? message : `${message} '${path}'`, {
      cause: error,
    });
  }
}
