import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from '../../src/content/folder.ts';
import type { KeptOutputs } from './kept-outputs.ts';
import { placeSite } from './place-site.ts';

/*
 * Beside the site lies the one before it, `.dist.old`. The next build renames it to `.dist.new`, changes
 * there what has changed since, and exchanges the two folders. So a change of one article writes a few
 * files instead of all, and the site itself is never edited. After a build that was killed, whatever
 * `.dist.new` holds is compared with what it must hold.
 */

/** Puts a site, whose bytes are kept, in the place of the one at `out`. */
export function replaceSite(outputs: KeptOutputs, out: string): void {
  const old = siblingOf(out, 'old');
  const next = siblingOf(out, 'new');
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(old) && !existsSync(next)) renameSync(old, next);
  rmSync(old, { recursive: true, force: true });
  try {
    placeSite(next, outputs);
  } catch (error) {
    // The disk may be full.
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  // Copies take the disk of a whole site, and the next build could not use them.
  if (!isOnDiskOfCache(out)) rmSync(old, { recursive: true, force: true });
}

/** Whether files of the site can be hard links to those of the cache. */
function isOnDiskOfCache(out: string): boolean {
  return statSync(out).dev === statSync(cacheFolder()).dev;
}

/**
 * Puts the old site back at `out` after a build that was killed in `replaceSite` between its last two
 * renames, when the new site lies beside it. Without that, `out` was removed by somebody.
 */
export function restoreSite(out: string): void {
  const old = siblingOf(out, 'old');
  const isHalfDone = !existsSync(out) && existsSync(siblingOf(out, 'new'));
  if (isHalfDone && existsSync(old)) renameSync(old, out);
}

/** A hidden path beside the site: `.dist.old`. */
export function siblingOf(out: string, state: 'lock' | 'old' | 'new'): string {
  return join(dirname(out), `.${basename(out)}.${state}`);
}
