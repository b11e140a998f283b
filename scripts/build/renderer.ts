import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { digestOf } from '../../src/content/cache.ts';
import { pagesFolder } from '../../src/content/folder.ts';
import { runScript } from './run-script.ts';
import { copyKeptFolder, keepFolder } from './kept-folder.ts';
import type { listPaths, renderPath, SitePath } from '../../src/renderer/entry.ts';

/** The compiled pages: what `src/renderer/entry.ts` exports. */
export interface Renderer {
  listPaths: typeof listPaths;
  renderPath: typeof renderPath;
}

/**
 * Puts the compiled pages beside the site's folder, which must lie in the checkout, and their styles
 * and scripts into it. They are compiled only if their code is new. Returns the modules' folder.
 */
export async function prepareRenderer(site: string, code: string): Promise<string> {
  const work = `${site}.renderer`;
  process.once('exit', () => {
    rmSync(work, { recursive: true, force: true });
  });
  const [modules, assets] = [join(work, 'modules'), join(work, 'assets')];
  const kept = { folder: work, kind: 'renderer', name: code, key: code };
  if (!copyKeptFolder(kept)) {
    const folders = { OUT_DIR: assets, RENDERER_DIR: modules };
    if ((await runScript('compile-pages.ts', folders)) !== 0) process.exit(1);
    keepFolder(kept);
  }
  renameSync(assets, site);
  return modules;
}

/** Loads the compiled pages from the folder of their modules. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry.')) ?? '';
  const module: unknown = await import(pathToFileURL(join(resolve(folder), entry)).href);
  return z.custom<Renderer>().parse(module);
}

/** The file of the site, without a leading slash, that a path is written to: `about/index.html`. */
function fileOfPath({ pathname, route }: SitePath): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html').split(sep).join('/');
}

/** The paths of the site by file. Of two paths with one file the first is written. */
export function pathsByFile(paths: readonly SitePath[]): Map<string, SitePath> {
  return new Map(paths.toReversed().map((path) => [fileOfPath(path), path]));
}

/**
 * Digest of everything that pages are compiled from: the code, the versions of Node and of the
 * libraries, the standing pages and the public files.
 */
export function digestPageCode(): string {
  const pages = pagesFolder();
  const parts = [
    ...['src', 'public'].flatMap((folder) => listCodeFiles(folder, '.')),
    ...listCodeFiles(pages, pages),
    ...['astro.config.mjs', 'package-lock.json', 'tsconfig.json'].map((file) => [file, file]),
  ];
  return digestOf(
    process.version,
    ...parts.flatMap(([name = '', file = '']) => [name, readFileSync(file)]),
  );
}

/**
 * The files of a folder by their path from `base`, sorted: `[['src/env.d.ts', '…/src/env.d.ts']]`.
 * None if there is no such folder.
 */
function listCodeFiles(folder: string, base: string): string[][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [relative(base, file), file]);
}
