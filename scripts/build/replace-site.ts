import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Renames the old site at `out`, puts the new one in its place and deletes the old one. */
export function replaceSite(site: string, out: string): void {
  const old = siblingOf(out, 'old');
  const next = siblingOf(out, 'new');
  for (const left of [old, next]) rmSync(left, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  try {
    renameSync(site, next);
  } catch {
    // Renaming fails if `out` is on another disk.
    copySite(site, next);
  }
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}

/** Copies a site; a part of it, as when the disk is full, is removed. */
function copySite(site: string, to: string): void {
  try {
    cpSync(site, to, { recursive: true });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}

/** Puts the old site back at `out` after a build that was killed in `replaceSite`. */
export function restoreSite(out: string): void {
  const old = siblingOf(out, 'old');
  if (!existsSync(out) && existsSync(old)) renameSync(old, out);
}

/** A hidden path beside the site: `.dist.old`. */
export function siblingOf(out: string, state: 'lock' | 'old' | 'new'): string {
  return join(dirname(out), `.${basename(out)}.${state}`);
}
