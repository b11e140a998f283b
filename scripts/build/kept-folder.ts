import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import { listBuiltFiles } from '../built-files.ts';

/** A folder to cache as one file, `.cache/<kind>/3f/3f2c…`. */
interface FolderToKeep {
  folder: string;
  kind: string;
  /** Name of the file, a digest. A folder that is cached under the same name replaces the earlier one. */
  name: string;
  /** Digest of everything from which the files are made. */
  key: string;
}

/** The content of the cached file. */
interface KeptFolder {
  key: string;
  files: [path: string, bytes: Uint8Array][];
}

// Not validated: only this code writes it, and its seal (sealed-cache.ts) shows damage.
const keptSchema = z.custom<KeptFolder>();

/** Writes the cached files to the folder; false if there are none with this key, or they are damaged. */
export function copyKeptFolder({ folder, kind, name, key }: FolderToKeep): boolean {
  const bytes = readSealed(kind, name);
  const kept = bytes && keptSchema.parse(deserialize(bytes));
  if (kept?.key !== key) return false;
  rmSync(folder, { recursive: true, force: true });
  for (const made of new Set(kept.files.map(([path]) => dirname(path)))) {
    mkdirSync(join(folder, made), { recursive: true });
  }
  for (const [path, file] of kept.files) writeFileSync(join(folder, path), file);
  return true;
}

/** Caches the files of the folder as one file, because copying 11,000 files of a search index took 2 s. */
export function keepFolder({ folder, kind, name, key }: FolderToKeep): void {
  const files = listBuiltFiles(folder).map((path): [string, Uint8Array] => [
    path,
    readFileSync(join(folder, path)),
  ]);
  const kept: KeptFolder = { key, files };
  writeSealed(kind, name, serialize(kept));
}
