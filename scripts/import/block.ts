import type { Claim } from './claim.ts';
import { slice, type Span } from './span.ts';

/** Characters; src/body refuses lines of more than 50,000, escapes included. */
const MAX_PARAGRAPH = 20_000;

/** A stretch of the body as Markdown and the vocabulary of the site know it. */
export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: Span }
  | { readonly type: 'paragraph'; readonly text: Span }
  /** `start` is the first number of a numbered list; absent for bullets. */
  | { readonly type: 'list'; readonly start?: number | undefined; readonly items: readonly Span[] }
  | { readonly type: 'interview'; readonly turns: readonly Turn[] };

/** A question, or an answer by somebody, in paragraphs. */
export interface Turn {
  readonly role: 'Q' | 'A';
  readonly by?: string | undefined;
  readonly paragraphs: readonly Span[];
}

/** Every line of the input that the block holds, in order. */
export function spansOf(block: Block): readonly Span[] {
  switch (block.type) {
    case 'list':
      return block.items;
    case 'interview':
      return block.turns.flatMap((turn) => turn.paragraphs);
    default:
      return [block.text];
  }
}

/** The claims of a body: all that its blocks hold. */
export function bodyClaims(blocks: readonly Block[]): Claim[] {
  return blocks.flatMap(spansOf).map((span) => ({ to: 'body', span }));
}

/** Each line a paragraph of its own; one too long for the archive to take is cut after a sentence. */
export function toParagraphs(lines: readonly Span[]): Block[] {
  return lines.flatMap(cutLong).map((text) => ({ type: 'paragraph', text }));
}

function cutLong(line: Span): Span[] {
  const parts: Span[] = [];
  let rest = line;
  while (rest.text.length > MAX_PARAGRAPH) {
    const head = rest.text.slice(0, MAX_PARAGRAPH);
    const end = head.lastIndexOf('. ') + 1 || head.lastIndexOf(' ') + 1 || toWholeCharacters(head);
    parts.push(slice(rest, 0, end));
    rest = slice(rest, end);
  }
  return [...parts, rest];
}

function toWholeCharacters(head: string): number {
  return head.isWellFormed() ? head.length : head.length - 1;
}
