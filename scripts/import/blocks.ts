import {
  type HeadingKind,
  looksLikeHeading,
  looksLikeParagraph,
  type MarkedHeading,
  needsParagraph,
  readList,
  readMarkedHeading,
  readTable,
} from './headings-and-lists.ts';
import type { Block, Remark } from './imported-draft.ts';
import { readInterview } from './interview.ts';
import type { SourceClaim } from './source-claim.ts';
import { slice, type Span } from './span.ts';

/** Blocks of a body; the claims record removed marks such as `■` and `Q.`. */
interface Body {
  readonly blocks: readonly Block[];
  readonly claims: readonly SourceClaim[];
  readonly remarks: readonly Remark[];
}

/** Blocks read from one or more lines; `used` is the number of lines. */
interface Step extends Partial<Body> {
  readonly blocks: readonly Block[];
  readonly used: number;
}

interface Outline {
  /** Kinds of the current heading and the headings above it, outermost first; the level depends on the index. */
  kinds: HeadingKind[];
  /** Number that the next heading of the form `1 …` must have. */
  next: number;
  /** Whether the previous line was a heading with a mark; a short line after it is not a heading. */
  afterHeading: boolean;
}

const LEVELS = [2, 3, 4] as const;
const MAX_KICKER = 20;
/** Matches an item of `가. …`, `나. …`, which is no heading below another one. */
const LETTERED = /^[가-하][.)]\s/u;
/** Characters in a paragraph. src/body refuses lines of over 50,000 characters, escapes included. */
const MAX_PARAGRAPH = 20_000;

/** Turns the lines of a body into headings, lists, interviews and paragraphs. */
export function toBody(lines: readonly Span[]): Body {
  const blocks: Block[] = [];
  const claims: SourceClaim[] = [];
  const remarks: Remark[] = [];
  const outline: Outline = { kinds: [], next: 1, afterHeading: false };
  for (let at = 0; at < lines.length;) {
    const step = readStep(lines, at, outline);
    blocks.push(...step.blocks);
    claims.push(...(step.claims ?? []));
    remarks.push(...(step.remarks ?? []));
    at += step.used;
  }
  return { blocks, claims, remarks };
}

function readStep(lines: readonly Span[], at: number, outline: Outline): Step {
  const marked = takeMarkedHeading(lines, at, outline);
  const followsHeading = outline.afterHeading;
  outline.afterHeading = marked !== undefined;
  if (marked) return marked;
  const interview = readInterview(lines, at);
  if (interview) return { ...interview, blocks: [{ type: 'interview', turns: interview.turns }] };
  const table = readTable(lines, at);
  if (table) return { ...table, blocks: [table.block] };
  const list = readList(lines, at);
  if (list) return { ...list, blocks: [list.block] };
  const plain = followsHeading ? undefined : takePlainHeading(lines, at);
  return plain ?? { blocks: toParagraphs(lines.slice(at, at + 1)), used: 1 };
}

function takeMarkedHeading(lines: readonly Span[], at: number, outline: Outline): Step | undefined {
  const line = lines[at];
  const heading = line && readMarkedHeading(line);
  if (!heading || !isHeading(heading, lines[at + 1], outline)) return undefined;
  if (heading.kind === 'spaced') outline.next++;
  const depth = outline.kinds.indexOf(heading.kind);
  outline.kinds = depth < 0 ? [...outline.kinds, heading.kind] : outline.kinds.slice(0, depth + 1);
  const level = LEVELS[outline.kinds.length - 1] ?? 4;
  const { text, claims } = heading;
  return { blocks: [{ type: 'heading', level, text }], claims, used: 1 };
}

/** Decides by the next line and the numbering whether `1. …` or `1 …` is a heading, not a list item or sentence. */
function isHeading(heading: MarkedHeading, next: Span | undefined, outline: Outline): boolean {
  if (!needsParagraph(heading.kind)) return true;
  if (heading.kind === 'spaced' && heading.number !== outline.next) return false;
  return next !== undefined && readMarkedHeading(next)?.kind !== heading.kind;
}

/** Reads a heading without a mark: a short line before a paragraph, or two, such as `AI` and `사용 업계 하락세`. */
function takePlainHeading(lines: readonly Span[], at: number): Step | undefined {
  const [first, second, third] = lines.slice(at, at + 3);
  if (!first || !second || !looksLikeHeading(first)) return undefined;
  const isItem = (line: Span | undefined): boolean => LETTERED.test(line?.text ?? '');
  if (isItem(first) && (isItem(second) || isItem(lines[at - 1]))) return undefined;
  if (looksLikeParagraph(second, first)) {
    return { blocks: [{ type: 'heading', level: 2, text: first }], used: 1 };
  }
  const isKicker =
    first.text.length <= MAX_KICKER &&
    looksLikeHeading(second) &&
    !readMarkedHeading(second) &&
    !LETTERED.test(second.text) &&
    looksLikeParagraph(third, second);
  if (!isKicker) return undefined;
  return {
    blocks: [
      { type: 'heading', level: 2, text: first },
      { type: 'heading', level: 3, text: second },
    ],
    used: 2,
  };
}

/** Makes one paragraph of each line; a line of over 20,000 characters is split after a sentence. */
export function toParagraphs(lines: readonly Span[]): Block[] {
  return lines.flatMap(cutLong).map((text) => ({ type: 'paragraph', text }));
}

function cutLong(line: Span): Span[] {
  const parts: Span[] = [];
  let rest = line;
  while (rest.text.length > MAX_PARAGRAPH) {
    const head = rest.text.slice(0, MAX_PARAGRAPH);
    const characters = head.isWellFormed() ? head.length : head.length - 1;
    const end = head.lastIndexOf('. ') + 1 || head.lastIndexOf(' ') + 1 || characters;
    parts.push(slice(rest, 0, end));
    rest = slice(rest, end);
  }
  return [...parts, rest];
}
