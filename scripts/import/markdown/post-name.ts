import { type Day, isDay } from '../../../src/archive/date.ts';
import { explainSlug, toSlug } from '../../../src/text/slug.ts';

/** What a file's path says: `_posts/2024-05-02-post.md` has the day 2024-05-02 and the slug `post`. */
export interface PostName {
  readonly day: Day | undefined;
  readonly slug: string | undefined;
  /** File name without its ending, by which Jekyll's links name a post: `2024-05-02-post`. */
  readonly stem: string;
}

/** Reads the name of a Markdown file; `index.md` has the name of its folder. */
export function readPostName(path: string): PostName {
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

/** Whether the file name is of Markdown. */
export function isMarkdownFile(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|mdx)$/iu.test(path);
}
