import type { Claim } from './claim.ts';
import { cleanText, type RemovedCharacter, toLines } from './text-lines.ts';
import type { Draft } from './imported-draft.ts';
import type { Shape } from './shape.ts';
import { articleListing } from './shapes/article-listing.ts';
import { blogPost, empty, newsArticle, unknown, webzine } from './shapes/single-texts.ts';
import { reportListing } from './shapes/report-listing.ts';

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
