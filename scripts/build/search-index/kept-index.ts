import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { nameInContent, readSealed, writeSealed } from '../../../src/content/sealed-cache.ts';
import { listBuiltFiles } from '../../built-files.ts';

const KIND = 'search';

/** The files of the last index, with the key of all that it was made from. */
interface KeptIndex {
  key: string;
  files: [path: string, bytes: Uint8Array][];
}

// Only this code writes it, and it is sealed.
const keptSchema = z.custom<KeptIndex>();

/** Writes the index that the last build kept to `folder`; false if it has another key or is damaged. */
export function copyKeptIndex(key: string, folder: string): boolean {
  const bytes = readSealed(KIND, nameInContent(KIND));
  const kept = bytes && keptSchema.parse(deserialize(bytes));
  if (kept?.key !== key) return false;
  rmSync(folder, { recursive: true, force: true });
  for (const made of new Set(kept.files.map(([path]) => dirname(path)))) {
    mkdirSync(join(folder, made), { recursive: true });
  }
  for (const [path, file] of kept.files) writeFileSync(join(folder, path), file);
  return true;
}

/**
 * Keeps the index of `folder` under `key`, which must cover everything that it is made from. All files
 * are kept as one, because copying 11,000 took 2 s.
 */
export function keepIndex(key: string, folder: string): void {
  const files = listBuiltFiles(folder).map((path): [string, Uint8Array] => [
    path,
    readFileSync(join(folder, path)),
  ]);
  const kept: KeptIndex = { key, files };
  writeSealed(KIND, nameInContent(KIND), serialize(kept));
}
