import { type Block, toParagraphs } from './block.ts';
import type { Claim } from './claim.ts';
import type { Remark } from './imported-draft.ts';
import {
  type HeadingKind,
  looksLikeHeading,
  looksLikeParagraph,
  type MarkedHeading,
  needsParagraph,
  readMarkedHeading,
} from './heading.ts';
import { readInterview } from './interview-blocks.ts';
import { readList } from './list.ts';
import type { Span } from './span.ts';

/** A body in blocks, with what became of the marks of the source. */
interface Body {
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
}

/** Some blocks from the lines before them, and how many lines they take. */
interface Step extends Partial<Body> {
  readonly blocks: readonly Block[];
  readonly used: number;
}

/** What the headings so far say about the next one. */
interface Outline {
  /** Kinds of marked headings from the outermost in. */
  kinds: HeadingKind[];
  /** The number that the next `1 …` heading must have. */
  next: number;
  /** Whether the line before was a marked heading, whose deck is no heading of its own. */
  afterHeading: boolean;
}

const MAX_KICKER = 20;

/** Cuts the lines of a body into headings, lists, interviews and paragraphs. */
export function toBody(lines: readonly Span[]): Body {
  const blocks: Block[] = [];
  const claims: Claim[] = [];
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
  const list = readList(lines, at);
  if (list) return { ...list, blocks: [list.block] };
  const plain = followsHeading ? undefined : takePlainHeading(lines, at);
  return plain ?? { blocks: toParagraphs(lines.slice(at, at + 1)), used: 1 };
}

function takeMarkedHeading(lines: readonly Span[], at: number, outline: Outline): Step | undefined {
  const line = lines[at];
  const heading = line && readMarkedHeading(line);
  if (!heading || !counts(heading, lines[at + 1], outline)) return undefined;
  if (heading.kind === 'spaced') outline.next++;
  const depth = outline.kinds.indexOf(heading.kind);
  outline.kinds = depth < 0 ? [...outline.kinds, heading.kind] : outline.kinds.slice(0, depth + 1);
  const level = toLevel(outline.kinds.length - 1);
  return {
    blocks: [{ type: 'heading', level, text: heading.text }],
    claims: heading.claims,
    used: 1,
  };
}

/** `1. …` may open a list and `1 …` a sentence: what follows, and the sequence, tell. */
function counts(heading: MarkedHeading, next: Span | undefined, outline: Outline): boolean {
  if (!needsParagraph(heading.kind)) return true;
  if (heading.kind === 'spaced' && heading.number !== outline.next) return false;
  return next !== undefined && readMarkedHeading(next)?.kind !== heading.kind;
}

/** `사용 업계 하락세` above a paragraph; `AI` above such a heading is a heading too. */
function takePlainHeading(lines: readonly Span[], at: number): Step | undefined {
  const [first, second, third] = lines.slice(at, at + 3);
  if (!first || !second || !looksLikeHeading(first)) return undefined;
  if (looksLikeParagraph(second, first)) {
    return { blocks: [{ type: 'heading', level: 2, text: first }], used: 1 };
  }
  const isKicker =
    first.text.length <= MAX_KICKER &&
    looksLikeHeading(second) &&
    !readMarkedHeading(second) &&
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

function toLevel(depth: number): 2 | 3 | 4 {
  return depth === 0 ? 2 : depth === 1 ? 3 : 4;
}
