import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cacheFolder } from './folder.ts';

/** A short name for some bytes or text: the same content, the same name. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** A cached result; absent if there is none (or a crash left half of one). */
export function readCache(kind: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(cachePath(kind, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps a result; a reader never sees half of it. */
export function writeCache(kind: string, name: string, value: unknown): void {
  const path = cachePath(kind, name);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value));
  renameSync(draft, path);
}

/** Where a cached result lies. */
export function cachePath(kind: string, name: string): string {
  return join(cacheFolder(), kind, name.slice(0, 2), name);
}

/**
 * Digest of the code that results depend on: the archive's and the body's rooms, and every
 * dependency's version. Nobody has to remember to raise a number.
 */
export function codeVersion(): string {
  return sourceVersion(
    ...['text', 'yaml', 'archive', 'site', 'body', 'check', 'content'].map((room) => `src/${room}`),
  );
}

/** Digest of the code of those folders and every dependency's version. */
export function sourceVersion(...folders: readonly string[]): string {
  const name = folders.join('\0');
  const version =
    versions.get(name) ??
    digestOf(
      ...folders.flatMap(sourceFiles).map((file) => readFileSync(file)),
      readFileSync(resolve('package-lock.json')),
    );
  versions.set(name, version);
  return version;
}

const versions = new Map<string, string>();

/** Digest of what drawings depend on besides the archive: the code, its libraries and its font. */
export function artEdition(): string {
  edition ??= digestOf(
    ...[
      ...['src/pictures', 'src/body/chart'].flatMap(sourceFiles),
      ...['art-faces.ts', 'chart-style.ts', 'rasters.ts'].map((file) =>
        resolve('src/content', file),
      ),
      ...['@fontsource/hahmlet', 'satori', 'sharp'].map((name) =>
        resolve('node_modules', name, 'package.json'),
      ),
    ].map((file) => readFileSync(file)),
  );
  return edition;
}

let edition: string | undefined;

function sourceFiles(folder: string): string[] {
  return readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
