import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, posix, resolve } from 'node:path';
import { parse } from 'yaml';
import { decodePart } from '../../src/text/path-part.ts';
import { type CategoryNode, toCategoryNodes } from '../../src/archive/category.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { JOURNAL_FILE } from '../../src/content/settings.ts';
import { besideFile, foldSlug, isFileName, toSlug } from '../../src/text/slug.ts';
import type { DraftFile } from './draft-file.ts';
import { cleanText } from './input-text.ts';
import { createPostFinder } from './markdown/old-posts.ts';
import {
  type MarkdownSurroundings,
  NO_SURROUNDINGS,
  readMarkdownHead,
} from './markdown/markdown-head.ts';

/** An input file and its decoded text. */
export interface InputText {
  readonly file: string;
  readonly text: string;
}

/** What Markdown files need from the files around them: pictures, other posts, the categories. */
export function createSurroundings(
  inputs: readonly InputText[],
  out: string,
): MarkdownSurroundings {
  const namePicture = createPictureNamer((path, picture) => {
    const copy = join(out, path);
    return existsSync(copy) && !readFileSync(copy).equals(readFileSync(picture));
  });
  const around = {
    ...NO_SURROUNDINGS,
    ...{ categories: readCategories(out), findPicture, namePicture, spellTag: createTagSpeller() },
  };
  const heads = inputs.flatMap(({ file, text }) => {
    return readMarkdownHead(file, cleanText(text).text, around) ?? [];
  });
  return { ...around, findPost: createPostFinder(heads) };
}

/** The categories of the output folder's journal.yaml; none without that file. */
function readCategories(out: string): CategoryNode[] {
  const file = join(out, JOURNAL_FILE);
  if (!existsSync(file)) return [];
  const journal = journalSchema.safeParse(parse(readFileSync(file, 'utf8')));
  return journal.success ? toCategoryNodes(journal.data.categories) : [];
}

/** Finds a picture beside the input file or in a folder that a site generator serves. */
function findPicture(input: string, address: string): string | undefined {
  return pictureCandidates(resolve(input), address).find(
    (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  );
}

/** A picture to copy beside a draft. */
export interface Picture {
  /** Path of the copy, relative to the output folder. */
  readonly path: string;
  readonly from: string;
}

/** The pictures that drafts name. */
export function picturesOf(files: readonly DraftFile[]): Picture[] {
  const all = files.flatMap(({ path, draft }) => {
    const pictures = draft.kind === 'article' ? (draft.markdown?.pictures ?? []) : [];
    return [...pictures].map(([name, from]) => ({ path: besideFile(path, name), from }));
  });
  return [...new Map(all.map((picture) => [picture.path, picture])).values()];
}

/** Groups pictures by what the output folder has: no such file, the same file, or one that an editor changed. */
export function comparePictures(pictures: readonly Picture[], out: string) {
  const stateOf = ({ path, from }: Picture): 'written' | 'unchanged' | 'kept' => {
    if (!existsSync(join(out, path))) return 'written';
    return readFileSync(join(out, path)).equals(readFileSync(from)) ? 'unchanged' : 'kept';
  };
  const { written = [], unchanged = [], kept = [] } = Object.groupBy(pictures, stateOf);
  return { written, unchanged, kept };
}

/**
 * Returns a function that names the copy of a picture in a folder of issues/. The same picture gets
 * the same name, and no two pictures of a folder the same. `isOther` says whether the output folder
 * has another picture at a path.
 */
function createPictureNamer(
  isOther: (path: string, picture: string) => boolean,
): (folder: string, picture: string) => string {
  const taken = new Map<string, string>();
  return (folder, picture) => {
    const { stem, ending } = splitName(picture);
    for (let number = 1; ; number++) {
      const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`;
      const path = `${folder}/${name}`;
      const owner = taken.get(foldSlug(path));
      if (owner === undefined ? isOther(path, picture) : owner !== picture) continue;
      taken.set(foldSlug(path), picture);
      return name;
    }
  };
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

function splitName(picture: string): { stem: string; ending: string } {
  const base = posix.basename(picture.replaceAll('\\', '/')).normalize('NFC');
  const ending = posix.extname(base);
  const stem = base.slice(0, base.length - ending.length);
  return { stem: PLAIN.test(stem) && isFileName(base) ? stem : toSlug(stem) || 'picture', ending };
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/iu;
/** Folders whose files a generator puts at the root of the site: Hugo, Hexo and others. */
const SERVED = ['', 'static', 'source', 'public', 'assets'];
const MAX_LEVELS = 8;

/**
 * Paths at which the picture of an address may be: next to the file, in the file's own folder (as in Hexo),
 * or in a folder that a site generator serves. Empty for an address on the web.
 */
function pictureCandidates(file: string, address: string): string[] {
  const path = decodePart(address.replace(/[?#].*$/u, '')).trim();
  if (!PICTURE.test(path) || /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(path)) return [];
  const folder = dirname(file);
  const own = join(folder, basename(file, extname(file)));
  const beside = path.startsWith('/') ? [] : [join(folder, path), join(own, path)];
  // A bare name such as `image.png` must not find a picture of another post.
  if (!path.includes('/')) return beside;
  const roots = parentsOf(folder).flatMap((parent) => SERVED.map((served) => join(parent, served)));
  return [...beside, ...roots.map((root) => join(root, path))];
}

/** The folder and up to seven above it, without the root of the disk. */
function parentsOf(folder: string): string[] {
  const parents: string[] = [];
  for (let at = folder; at !== dirname(at) && parents.length < MAX_LEVELS; at = dirname(at)) {
    parents.push(at);
  }
  return parents;
}

/**
 * Returns a function that spells a tag as it was spelled first: tags that differ only in case have the same
 * address, which the check refuses.
 */
function createTagSpeller(): (tag: string) => string {
  const first = new Map<string, string>();
  return (tag) => {
    const known = first.get(foldSlug(tag));
    if (known === undefined) first.set(foldSlug(tag), tag);
    return known ?? tag;
  };
}
