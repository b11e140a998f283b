import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { cacheFolder } from '../../src/content/folder.ts';
import type { KeptOutputs } from './kept-outputs.ts';
import { placeSite } from './place-site.ts';
import { isFolder } from '../options.ts';

/*
 * Next to the site `dist` is the previous site, `.dist.old`. The next build renames it to `.dist.new`,
 * writes the files into it that differ, and exchanges the two folders. So a change of one article writes a
 * few files instead of all, and a served site is never half new. A `.dist.new` that a killed build left is
 * used in the same way: its files are compared with those of the new site.
 */

/** Replaces the site in the folder `out` by the files in the cache that `outputs` lists. */
export function replaceSite(outputs: KeptOutputs, out: string): void {
  const old = siblingOf(out, 'old');
  const next = siblingOf(out, 'new');
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(old) && !existsSync(next)) renameSync(old, next);
  rmSync(old, { recursive: true, force: true });
  try {
    placeSite(next, outputs);
  } catch (error) {
    // Frees space, because the disk may be full.
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  // On another disk the files are copies, which need the space of a whole site, and which the next build
  // could not use.
  if (!isOnDiskOfCache(out)) rmSync(old, { recursive: true, force: true });
}

/** Whether the site is on the disk of the cache, so that its files can be hard links. */
function isOnDiskOfCache(out: string): boolean {
  return statSync(out).dev === statSync(cacheFolder()).dev;
}

/**
 * Moves the old site back to `out` if a build was killed in `replaceSite` between its last two renames:
 * then `out` is missing and `.dist.new` exists. If both are missing, somebody has removed `out`, and
 * nothing is done.
 */
export function restoreSite(out: string): void {
  const old = siblingOf(out, 'old');
  const isHalfDone = !existsSync(out) && existsSync(siblingOf(out, 'new'));
  if (isHalfDone && existsSync(old)) renameSync(old, out);
}

/** The path of a hidden file or folder next to the site: `.dist.old` for `dist`. */
export function siblingOf(out: string, state: 'lock' | 'old' | 'new'): string {
  return join(dirname(out), `.${basename(out)}.${state}`);
}

/**
 * Explains in Korean why a site must not be built in the folder `out`; undefined if it may. A build removes
 * everything in `out`, so it must be a built site, an empty folder or not exist.
 */
export function explainSiteFolder(out: string, content: string): string | undefined {
  if (isWithin(content, out)) return `--out 폴더(${out})에 글이 있어 지워집니다.`;
  if (isWithin(out, content)) return `--out 폴더(${out})가 내용 폴더 안에 있습니다.`;
  if (isWithin(process.cwd(), out)) return `--out 폴더(${out})에 이 저장소가 있어 지워집니다.`;
  if (!existsSync(out)) return undefined;
  if (!isFolder(out)) return `--out 자리에 폴더가 아닌 파일이 있습니다(${out}).`;
  const names = readdirSync(out);
  return names.length === 0 || names.includes('index.html')
    ? undefined
    : `--out 폴더(${out})에 사이트가 아닌 것이 있어 지워집니다: ${names.slice(0, SHOWN).join(', ')}`;
}

const SHOWN = 5;

/** Whether a path is a folder or is in it; symbolic links are followed. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path));
  return !way.startsWith('..') && !isAbsolute(way);
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
