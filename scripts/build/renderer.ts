import { readdirSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { runScript } from './run-script.ts';
import { copyKeptFolder, keepFolder } from './kept-folder.ts';
import type { listPaths, renderPath, SitePath } from '../../src/renderer/entry.ts';

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
