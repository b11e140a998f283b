import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf } from '../../src/content/cache.ts';
import { openFileDigests } from '../../src/content/file-digests.ts';
import { listFiles } from '../../src/content/files.ts';
import { contentFolder, pagesFolder, publicFolder } from '../../src/content/folder.ts';
import { readJournal } from '../../src/content/settings.ts';
import { basePath } from '../../src/site/base-path.ts';

/** The state of all files from which a site is made: content and code. */
interface SiteInputs {
  digest: string;
  /** Number of files of the content folder that have changed since the last build; all without a record of it. */
  changed: number;
  /** Whether the content folder is still the same as when the digest was computed. */
  areSame: () => boolean;
}

/** Reads the state of the content folder, of the code and of the files that the code reads. */
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
 * Digest of everything from which pages are compiled: the code, the versions of Node and of the libraries,
 * the standing pages, the public files, the journal's language (for its words and its search), and the path
 * below which the site is published.
 */
export function digestCompiled(): string {
  const { language = '', url } = readJournal(contentFolder()).readable;
  return digestOf(digestPageCode(), language, url === undefined ? '' : basePath(url));
}

/** Digest of the same without language and path, which come from journal.yaml. */
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

/** A file, as its path below a base folder, which is the same on each machine, and the path to read it. */
type CodeFile = readonly [name: string, file: string];

/**
 * The files of a folder, sorted: `[['about.mdx', 'content/pages/about.mdx']]` with `base` `content/pages`.
 * Empty if the folder does not exist.
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
