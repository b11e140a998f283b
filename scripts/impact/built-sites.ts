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
import { cacheFolder } from '../../src/content/folder.ts';
import { INDEX_FOLDER } from '../../src/search/index-files.ts';
import { withParticle } from '../../src/text/particles.ts';
import { listBuiltFiles, readBasePath } from '../built-files.ts';
import { type BuiltSite, toSiteFile } from './site-files.ts';

const BUILD = join(import.meta.dirname, '../build');

/** A site to build: its content folder, and the folder of the built site. */
interface SitePlan {
  content: string;
  folder: string;
}

/**
 * Plans a site; its folder is named by a digest of content and code, so that an equal site is not
 * built twice.
 */
export function planSite(content: string): SitePlan {
  return { content, folder: join(sitesFolder(), digestOfSources(content)) };
}

/**
 * Builds the pages of a plan, without a search index, unless its folder exists from an earlier
 * comparison; false if the build failed. `staging` is a folder inside the checkout, as in
 * build/index.ts.
 */
export function buildSite({ content, folder }: SitePlan, staging: string): boolean {
  if (!existsSync(folder)) {
    const environment = {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: staging,
      ASTRO_TELEMETRY_DISABLED: '1',
    };
    for (const script of ['build-related.ts', 'build-pages.ts']) {
      const { status } = spawnSync(process.execPath, [join(BUILD, script)], {
        env: environment,
        // stdout of this process is only for the report.
        stdio: ['ignore', process.stderr, 'inherit'],
      });
      if (status !== 0) return false;
    }
    keepSite(staging, folder);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return true;
}

/** Reads the files of a built site, except the search index; undefined if the folder has no site. */
export function readSite(folder: string): BuiltSite | undefined {
  if (!existsSync(join(folder, 'rss.xml'))) return undefined;
  const base = readBasePath(folder);
  const paths = listBuiltFiles(folder).filter((path) => !`/${path}`.startsWith(INDEX_FOLDER));
  const files = paths.map((path) => {
    const content = readFileSync(join(folder, path));
    return [path, toSiteFile(path, content, { digest: digestOf(content), base })] as const;
  });
  return { base, files: new Map(files), read: (path) => readFileSync(join(folder, path), 'utf8') };
}

/** Moves a built site into the cache, and removes all other sites there except the newest. */
function keepSite(built: string, folder: string): void {
  mkdirSync(sitesFolder(), { recursive: true });
  const byAge = readdirSync(sitesFolder())
    .map((name) => join(sitesFolder(), name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(1)) rmSync(old, { recursive: true, force: true });
  try {
    renameSync(built, folder);
  } catch {
    // Renaming fails if the cache is on another disk.
    cpSync(built, folder, { recursive: true });
    rmSync(built, { recursive: true });
  }
}

function sitesFolder(): string {
  return join(cacheFolder(), 'impact', 'sites');
}

/** Digest of all files from which the pages are made: content and code. */
function digestOfSources(content: string): string {
  const written = [content, 'src', 'scripts'].flatMap((folder) =>
    listFiles(folder)
      .files.filter((file) => statSync(join(folder, file)).isFile())
      .flatMap((file) => [file, readFileSync(join(folder, file))]),
  );
  return digestOf(readFileSync('astro.config.mjs'), readFileSync('package-lock.json'), ...written);
}

/**
 * Writes a folder of a repository, as it was at `ref`, into the folder `into`; returns undefined,
 * or in Korean why it failed. Git uses the file `index` as its index, so that the working tree
 * stays unchanged.
 */
export function checkOutFolder(
  ref: string,
  folder: string,
  into: string,
  index: string,
): string | undefined {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top === undefined) {
    return `${withParticle(folder, '은/는')} git 저장소 안에 있지 않습니다. --base-content에 비교할 폴더를 적어 주세요.`;
  }
  if (resolveRef(folder, `${ref}^{commit}`) === undefined) {
    return `git에서 ${withParticle(ref, '을/를')} 찾지 못했습니다. 이름을 확인하고, 없으면 git fetch로 먼저 받아 주세요.`;
  }
  const tree = resolveRef(folder, `${ref}:./`);
  if (tree === undefined) return `${ref}에는 이 폴더가 없습니다.`;
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const done =
    git(top, ['read-tree', tree], index) !== undefined &&
    git(top, ['checkout-index', '--all', '--force', `--prefix=${into}/`], index) !== undefined;
  return done ? undefined : `${ref}의 파일을 꺼내지 못했습니다.`;
}

/** The path of a folder in its repository, `content`; undefined outside of a repository. */
export function findPathInRepository(folder: string): string | undefined {
  return git(folder, ['rev-parse', '--show-prefix'])?.replace(/\/$/u, '');
}

function resolveRef(folder: string, name: string): string | undefined {
  return git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
}

/** Runs git and returns its output, trimmed; undefined if it fails or is not installed. */
function git(folder: string, args: readonly string[], index?: string): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) },
    // stderr is ignored: git's messages are not in Korean.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}
