import { cpSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Matches folders in a checkout that git or commands make, and which are not copied. */
const MADE =
  /^(?:\.git|dist|\.cache|\.astro|\.staging|\.compare|\.vitest|test-results|\..*\.(?:old|new))$/u;
const PACKAGES = 'node_modules';
/** Matches caches of Astro and Vite in node_modules, which are not copied. */
const CACHES = /^\.(?:astro|vite.*|cache)$/u;

/**
 * Copies a checkout, without git's folder and the folders that commands make, so that the copy can
 * be changed and built. The files of node_modules become hard links if both folders are on the same
 * disk.
 */
export function copyCheckout(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !MADE.test(entry) && entry !== PACKAGES)) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
  linkFolder(join(from, PACKAGES), join(to, PACKAGES));
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.isDirectory()) linkFile(source, target);
    else if (!CACHES.test(entry.name)) linkFolder(source, target);
  }
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A hard link is impossible if the other folder is on another disk.
    cpSync(from, to);
  }
}
