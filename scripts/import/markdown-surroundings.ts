import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type CategoryNode, toCategoryNodes } from '../../src/archive/category.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { besideFile } from '../../src/text/slug.ts';
import { type DraftFile, JOURNAL_FILE } from './draft-file.ts';
import { cleanText } from './input-text.ts';
import { createPostFinder } from './markdown/old-posts.ts';
import { createPictureNamer } from './markdown/picture-names.ts';
import { pictureCandidates } from './markdown/picture-places.ts';
import {
  type MarkdownSurroundings,
  NO_SURROUNDINGS,
  readMarkdownHead,
} from './markdown/read-markdown.ts';
import { createTagSpeller } from './markdown/tag-spelling.ts';

/** An input file and its decoded text. */
export interface InputText {
  readonly file: string;
  readonly text: string;
}

/** What Markdown files need of the files around them: pictures, other posts, the categories. */
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

/** Groups pictures as `compareFiles` does. */
export function comparePictures(pictures: readonly Picture[], out: string) {
  const stateOf = ({ path, from }: Picture): 'written' | 'unchanged' | 'kept' => {
    if (!existsSync(join(out, path))) return 'written';
    return readFileSync(join(out, path)).equals(readFileSync(from)) ? 'unchanged' : 'kept';
  };
  const { written = [], unchanged = [], kept = [] } = Object.groupBy(pictures, stateOf);
  return { written, unchanged, kept };
}
