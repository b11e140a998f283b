import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../../src/content/cache.ts';
import { cacheFolder } from '../../src/content/folder.ts';
import { listBuiltFiles } from '../built-files.ts';

/** How many folders of a kind are kept: a cache may serve several content folders. */
const MOST = 3;
const DIGEST = 'digest.txt';

/**
 * Copies what an earlier build kept under `kind` (`search`) and `key` to `folder`; false if there is
 * none or one of its bytes has changed. The key must cover everything that the files are made from.
 */
export function copyKeptFolder(kind: string, key: string, folder: string): boolean {
  const kept = join(cacheFolder(), kind, key);
  const digest = join(kept, DIGEST);
  const files = join(kept, 'files');
  if (!existsSync(digest) || !existsSync(files)) return false;
  if (readFileSync(digest, 'utf8') !== digestFiles(files)) return false;
  copy(files, folder);
  return true;
}

/** Keeps the files of `folder` under `kind` and `key`; the oldest of several kept folders are removed. */
export function keepFolder(kind: string, key: string, folder: string): void {
  const all = join(cacheFolder(), kind);
  const kept = join(all, key);
  const part = join(all, `.${process.pid}.part`);
  rmSync(part, { recursive: true, force: true });
  copy(folder, join(part, 'files'));
  writeFileSync(join(part, DIGEST), digestFiles(folder));
  rmSync(kept, { recursive: true, force: true });
  renameSync(part, kept);
  const byAge = readdirSync(all)
    .map((name) => join(all, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(MOST)) rmSync(old, { recursive: true, force: true });
}

function digestFiles(folder: string): string {
  const files = listBuiltFiles(folder);
  return digestOf(...files.flatMap((file) => [file, readFileSync(join(folder, file))]));
}

/** A copy and not a link, so that a change in the built site never reaches the cache. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
