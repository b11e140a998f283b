import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf } from '../../src/content/cache.ts';
import { openFileDigests } from '../../src/content/file-digests.ts';
import { listFiles } from '../../src/content/files.ts';
import { contentFolder, pagesFolder, publicFolder } from '../../src/content/folder.ts';
import { readJournal } from '../../src/content/settings.ts';
import { basePath } from '../../src/site/base-path.ts';

/** Everything that a site is made from. */
interface SiteInputs {
  digest: string;
  /** How many files of the content have changed since the last build, as far as is known. */
  changed: number;
  /** Whether the content is still what it was when the digest was made. */
  areSame: () => boolean;
}

/** Reads what the site is made from: the content, and the code with all that it reads. */
export function readSiteInputs(): SiteInputs {
  const folder = contentFolder();
  const { files, messages } = listFiles(folder);
  const digests = openFileDigests(folder);
  const parts = files.map((file) => `${file} ${digests.digestFile(file)}`);
  digests.keep();
  return {
    changed: digests.countChanged(),
    digest: digestOf(digestCode(), JSON.stringify(messages), ...parts),
    areSame: () => String(listFiles(folder).files) === String(files) && digests.areSame(),
  };
}

/** Digest of all code of the site and of the build. */
function digestCode(): string {
  return digestOf(digestPageCode(), ...readFiles(listCodeFiles('scripts', '.')));
}

/**
 * Digest of everything that pages are compiled from: the code, the versions of Node and of the
 * libraries, the standing pages, the public files, the language whose search and words they have,
 * and the path below which the site is published.
 */
export function digestCompiled(): string {
  const { language = '', url } = readJournal(contentFolder()).readable;
  return digestOf(digestPageCode(), language, url === undefined ? '' : basePath(url));
}

/** The same without what is in the content. */
function digestPageCode(): string {
  const files = [
    ...listCodeFiles('src', '.'),
    ...[pagesFolder(), publicFolder()].flatMap((folder) => listCodeFiles(folder, folder)),
    ...['astro.config.mjs', 'package-lock.json', 'tsconfig.json'].map((file): CodeFile => [
      file,
      file,
    ]),
  ];
  return digestOf(process.version, ...readFiles(files));
}

/** A file by its path from some folder and by its path. */
type CodeFile = readonly [name: string, file: string];

/**
 * The files of a folder by their path from `base`, sorted: `[['src/env.d.ts', '…/src/env.d.ts']]`.
 * None if there is no such folder.
 */
function listCodeFiles(folder: string, base: string): CodeFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [relative(base, file), file]);
}

function readFiles(files: readonly CodeFile[]): (string | Buffer)[] {
  return files.flatMap(([name, file]) => [name, readFileSync(file)]);
}
