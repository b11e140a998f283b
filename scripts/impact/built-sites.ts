import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/content/cache.ts';
import { listFiles } from '../../src/content/files.ts';
import { cacheFolder, SHIPPED } from '../../src/content/folder.ts';
import { INDEX_FOLDER } from '../../src/search/index-files.ts';
import { listBuiltFiles } from '../built-files.ts';
import { type BuiltSite, toSiteFile } from './site-files.ts';

/** What a site is made of, and where it lies once it is built. */
interface Plan {
  content: string;
  /** Its standing pages; absent for those that ship. */
  pages: string | undefined;
  folder: string;
}

/** A content folder's plan; the same files and the same code give the same folder. */
export function planSite(content: string, pages?: string): Plan {
  return { content, pages, folder: join(sitesFolder(), keyOf(content, pages)) };
}

/**
 * Builds the pages of a plan, without a search index, unless they are left from the last
 * comparison; says whether it could. `staging` is inside the checkout, as in build.ts.
 */
export function buildSite({ content, pages, folder }: Plan, staging: string): boolean {
  if (!existsSync(folder)) {
    const environment = {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: staging,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(pages === undefined ? {} : { PAGES_DIR: pages }),
    };
    for (const script of ['build-related.ts', 'build-pages.ts']) {
      const { status } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, '../build', script)],
        {
          env: environment,
          // Standard output is the report's.
          stdio: ['ignore', process.stderr, 'inherit'],
        },
      );
      if (status !== 0) return false;
    }
    keepSite(staging, folder);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return true;
}

/** Every file of a built site but the search index; absent where none is there. */
export function readSite(folder: string): BuiltSite | undefined {
  if (!existsSync(join(folder, 'rss.xml'))) return undefined;
  const paths = listBuiltFiles(folder).filter((path) => !`/${path}`.startsWith(INDEX_FOLDER));
  const files = paths.map((path) => {
    const content = readFileSync(join(folder, path));
    return [path, toSiteFile(path, content, digestOf(content))] as const;
  });
  return { files: new Map(files), read: (path) => readFileSync(join(folder, path), 'utf8') };
}

/** Puts a site among those of the last comparison, of which the newest stays beside it. */
function keepSite(built: string, folder: string): void {
  mkdirSync(sitesFolder(), { recursive: true });
  const byAge = readdirSync(sitesFolder())
    .map((name) => join(sitesFolder(), name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(1)) rmSync(old, { recursive: true, force: true });
  try {
    renameSync(built, folder);
  } catch {
    // The cache is on another disk.
    cpSync(built, folder, { recursive: true });
    rmSync(built, { recursive: true });
  }
}

function sitesFolder(): string {
  return join(cacheFolder(), 'impact', 'sites');
}

/** Digest of every file that the pages are made of, the code's among them. */
function keyOf(content: string, pages = join(SHIPPED, 'pages')): string {
  const borrowed = ['journal.yaml', 'search.yaml']
    .filter((name) => !existsSync(join(content, name)))
    .map((name) => join(SHIPPED, name));
  const written = [content, pages, 'src', 'scripts'].flatMap((folder) =>
    listFiles(folder)
      .files.filter((file) => statSync(join(folder, file)).isFile())
      .flatMap((file) => [file, readFileSync(join(folder, file))]),
  );
  return digestOf(
    readFileSync('astro.config.mjs'),
    readFileSync('package-lock.json'),
    ...written,
    ...borrowed.filter((file) => existsSync(file)).map((file) => readFileSync(file)),
  );
}
