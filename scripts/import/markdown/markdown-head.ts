import type { CategoryNode } from '../../../src/archive/category.ts';
import { type Day, isDay } from '../../../src/archive/date.ts';
import { UNDATED } from '../../../src/archive/issue.ts';
import { explainSlug, toSlug } from '../../../src/text/slug.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type MatterReading, readMatterFields } from './matter-fields.ts';

/** What a Markdown file needs from the other files of the import. */
export interface MarkdownSurroundings {
  readonly categories: readonly CategoryNode[];
  /** Path of the picture that a file names; undefined if there is no such file. */
  readonly findPicture: (input: string, address: string) => string | undefined;
  /** Gives a name for the copy of a picture in a folder of issues/ that no other picture has. */
  readonly namePicture: (folder: string, picture: string) => string;
  /** Spells a tag as it was spelled first: `Python` for a later `python`. */
  readonly spellTag: (tag: string) => string;
  /** New address of an old post to which a file links; undefined if the import does not contain that post. */
  readonly findPost: (input: string, address: string) => string | undefined;
}

/** The surroundings of a file that is imported alone. */
export const NO_SURROUNDINGS: MarkdownSurroundings = {
  categories: [],
  findPicture: () => undefined,
  namePicture: (_folder, picture) => picture,
  spellTag: (tag) => tag,
  findPost: () => undefined,
};

/** A Markdown file before its body is read. */
export interface MarkdownHead {
  readonly input: string;
  readonly text: string;
  readonly matter: FrontMatter | undefined;
  readonly name: PostName;
  readonly reading: MatterReading;
  readonly issue: string;
  readonly slug: string | undefined;
  /** Pictures named so far, by the name of their copy. */
  readonly pictures: Map<string, string>;
  readonly toPicture: (address: string) => string | undefined;
}

/**
 * A block between two lines `---` is front matter only if it has one of these keys; for files that do not end
 * in `.md`.
 */
const TELLING = ['title', 'date', 'layout', 'tags', 'categories', 'slug'];

/** Reads the front matter of a Markdown file and its name; undefined if the file is another text. */
export function readMarkdownHead(
  input: string,
  text: string,
  { categories, findPicture, namePicture, spellTag }: MarkdownSurroundings,
): MarkdownHead | undefined {
  const matter = readFrontMatter(text);
  const isTelling = matter?.entries.some(({ key }) => TELLING.includes(key.toLowerCase())) ?? false;
  if (!isTelling && (!isMarkdownFile(input) || text.trim() === '')) return undefined;
  const name = readPostName(input);
  const entries = matter?.entries ?? [];
  const withoutPictures = readMatterFields(entries, {
    ...{ categories, spellTag },
    toPicture: () => undefined,
  });
  const day = withoutPictures.fields.date ?? name.day;
  const issue = day?.slice(0, 7) ?? UNDATED;
  const pictures = new Map<string, string>();
  const toPicture = (address: string): string | undefined => {
    const picture = findPicture(input, address);
    if (picture === undefined) return undefined;
    const copy = namePicture(`issues/${issue}`, picture);
    pictures.set(copy, picture);
    return copy;
  };
  const reading = readMatterFields(entries, { categories, spellTag, toPicture });
  const slug = reading.slug ?? name.slug;
  return { input, text, matter, name, reading, issue, slug, pictures, toPicture };
}

/** Day and slug in a file's path: `_posts/2024-05-02-post.md` has the day 2024-05-02 and the slug `post`. */
interface PostName {
  readonly day: Day | undefined;
  readonly slug: string | undefined;
  /** File name without its ending, which Jekyll's links use: `2024-05-02-post`. */
  readonly stem: string;
}

/** Reads the name of a Markdown file; `index.md` gets the name of its folder. */
function readPostName(path: string): PostName {
  const parts = path.normalize('NFC').split(/[/\\]/u);
  const file = (parts.at(-1) ?? '').replace(/\.\w+$/u, '');
  const stem = /^_?index$/iu.test(file) ? (parts.at(-2) ?? file) : file;
  const [, date = '', name = stem] = /^(\d{4}-\d{2}-\d{2})(?:[-_ .](.*))?$/u.exec(stem) ?? [];
  const slug = toSlug(name);
  return {
    day: isDay(date) ? date : undefined,
    slug: slug !== '' && explainSlug(slug) === undefined ? slug : undefined,
    stem,
  };
}

/** Whether the file name has an ending of Markdown. */
function isMarkdownFile(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|mdx)$/iu.test(path);
}
