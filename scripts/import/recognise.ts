import type { Claim } from './claim.ts';
import { cleanText, type RemovedCharacter } from './clean.ts';
import type { Draft } from './draft.ts';
import { toLines } from './lines.ts';
import type { Shape } from './shape.ts';
import { articleListing } from './shapes/article-listing.ts';
import { blogPost } from './shapes/blog-post.ts';
import { empty } from './shapes/empty.ts';
import { newsArticle } from './shapes/news-article.ts';
import { reportListing } from './shapes/report-listing.ts';
import { unknown } from './shapes/unknown.ts';
import { webzine } from './shapes/webzine.ts';

/** A file of legacy text, read: what its ranges refer to is `text`. */
export interface InputReading {
  /** The file as the command line names it. */
  readonly input: string;
  readonly shape: Pick<Shape, 'name' | 'label'>;
  readonly decoded: string;
  readonly text: string;
  readonly removed: readonly RemovedCharacter[];
  readonly drafts: readonly Draft[];
  /** What belongs to no draft. */
  readonly claims: readonly Claim[];
}

const SHAPES: readonly Shape[] = [
  empty,
  reportListing,
  articleListing,
  webzine,
  newsArticle,
  blogPost,
];

/** Reads one decoded file by the shape that it has. */
export function readInput(input: string, decoded: string): InputReading {
  const { text, removed } = cleanText(decoded);
  const lines = toLines(text);
  const shape = SHAPES.find((one) => one.matches(lines)) ?? unknown;
  return { input, shape, decoded, text, removed, ...shape.read(lines) };
}

/** Whether the text is a file of the content folder already: it has frontmatter with an id, or is an issue.yaml. */
export function isContentFile(text: string): boolean {
  return (
    /^---\r?\n(?:.*\r?\n){0,40}id: uuid:/u.test(text) ||
    /^month: (?:\d{4}-\d{2}|undated)\s/u.test(text)
  );
}
