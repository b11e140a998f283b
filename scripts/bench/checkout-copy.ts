import { cpSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that git or commands make in a checkout. */
const MADE =
  /^(?:\.git|dist|\.cache|\.astro|\.staging|\.compare|\.vitest|test-results|\..*\.(?:old|new))$/u;
const PACKAGES = 'node_modules';
/** Caches of Astro and Vite in node_modules, which a copy begins without. */
const CACHES = /^\.(?:astro|vite.*|cache)$/u;

/**
 * Copies a checkout without git and without what commands make in it, so that the copy can be changed
 * and built. The files of packages are linked (hard links) where the disk allows it, not copied.
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
    // The other folder is on another disk.
    cpSync(from, to);
  }
}
