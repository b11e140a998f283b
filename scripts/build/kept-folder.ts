import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import { listBuiltFiles } from '../built-files.ts';

/** A folder that is kept, and where in the cache: `.cache/search/3f/3f2c…`. */
interface FolderToKeep {
  folder: string;
  kind: string;
  /** A digest; the folder that is kept last under a name replaces the one before. */
  name: string;
  /** Digest of everything that the files are made from. */
  key: string;
}

/** The files of a folder by path, and the key of what they are made from. */
interface KeptFolder {
  key: string;
  files: [path: string, bytes: Uint8Array][];
}

// Only this code writes it, and it is sealed.
const keptSchema = z.custom<KeptFolder>();

/** Writes the files kept under a name to the folder; false if they have another key or are damaged. */
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

/** Keeps the files of the folder, as one file: copying the 11,000 of a search index took 2 s. */
export function keepFolder({ folder, kind, name, key }: FolderToKeep): void {
  const files = listBuiltFiles(folder).map((path): [string, Uint8Array] => [
    path,
    readFileSync(join(folder, path)),
  ]);
  const kept: KeptFolder = { key, files };
  writeSealed(kind, name, serialize(kept));
}
