import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { runScript } from './run-script.ts';
import type { listPaths, renderPath, SitePath } from '../../src/renderer/entry.ts';
import { deserialize, serialize } from 'node:v8';
import { readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import { listBuiltFiles } from '../built-files.ts';

/** The functions of the compiled pages, which `src/renderer/entry.ts` exports. */
export interface Renderer {
  listPaths: typeof listPaths;
  renderPath: typeof renderPath;
}

/**
 * Writes the compiled pages into a folder inside the checkout: their modules, and in `assets` the styles,
 * scripts and public files of the site. They come from the cache if they were compiled from the same code
 * before; `code` is its digest, which includes `base`, the path below which the site is published.
 */
export async function prepareRenderer(
  folder: string,
  code: string,
  base: string,
): Promise<{ modules: string; assets: string }> {
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const [modules, assets] = [join(folder, 'modules'), join(folder, 'assets')];
  const kept = { folder, kind: 'renderer', name: code, key: code };
  if (!copyKeptFolder(kept)) {
    const folders = { OUT_DIR: assets, RENDERER_DIR: modules, BASE_PATH: base };
    if ((await runScript('compile-pages.ts', folders)) !== 0) process.exit(1);
    keepFolder(kept);
  }
  return { modules, assets };
}

/** Loads the compiled pages from the folder of their modules. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry.')) ?? '';
  const module: unknown = await import(pathToFileURL(join(resolve(folder), entry)).href);
  return z.custom<Renderer>().parse(module);
}

/** The file of the site, without a leading slash, that a path is written to: `about/index.html`. */
export function fileOfPath({ pathname, route }: SitePath): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html').split(sep).join('/');
}

/** The paths of the site by the file that is written for them; of two paths with the same file, the first one. */
export function pathsByFile(paths: readonly SitePath[]): Map<string, SitePath> {
  return new Map(paths.toReversed().map((path) => [fileOfPath(path), path]));
}

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
