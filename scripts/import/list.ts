import type { Block } from './block.ts';
import { type Claim, setAside } from './claim.ts';
import { matchGroups, type Span } from './span.ts';

/** A list at the beginning of some lines: how many lines it takes, and what becomes of its marks. */
interface FoundList {
  readonly block: Block;
  readonly claims: readonly Claim[];
  readonly used: number;
}

interface Item {
  readonly mark: Span;
  readonly text: Span;
}

const BULLET = /^(?<mark>[▶▷►•◦‣∙]|[-–○●](?=\s))\s*(?<text>\S.*)$/du;
const DASH = /^(?<mark>-)\s*(?<text>[^\s-].*)$/du;
const NUMBERED = /^(?<mark>\d{1,3}[.)])(?!\d)\s*(?<text>\S.*)$/du;

/**
 * Reads a list from line `at` on: `▶` bullets, two or more lines with a hyphen, two or
 * more lines numbered in sequence.
 */
export function readList(lines: readonly Span[], at: number): FoundList | undefined {
  return (
    readNumbered(lines, at) ?? readBullets(lines, at, DASH, 2) ?? readBullets(lines, at, BULLET, 1)
  );
}

function readBullets(
  lines: readonly Span[],
  at: number,
  pattern: RegExp,
  atLeast: number,
): FoundList | undefined {
  const items = itemsFrom(lines, at, pattern, () => true);
  if (items.length < atLeast) return undefined;
  return toList(items, undefined);
}

function readNumbered(lines: readonly Span[], at: number): FoundList | undefined {
  const numberOf = (item: Item): number => Number.parseInt(item.mark.text, 10);
  const items = itemsFrom(
    lines,
    at,
    NUMBERED,
    (item, previous) => numberOf(item) === numberOf(previous) + 1,
  );
  const [first] = items;
  return first && items.length > 1 ? toList(items, numberOf(first)) : undefined;
}

function itemsFrom(
  lines: readonly Span[],
  at: number,
  pattern: RegExp,
  follows: (item: Item, previous: Item) => boolean,
): Item[] {
  const items: Item[] = [];
  for (let line = lines[at]; line; line = lines[at + items.length]) {
    const item = readItem(line, pattern);
    const previous = items.at(-1);
    if (!item || (previous && !follows(item, previous))) break;
    items.push(item);
  }
  return items;
}

function readItem(line: Span, pattern: RegExp): Item | undefined {
  const groups = matchGroups(line, pattern);
  const mark = groups?.mark;
  const text = groups?.text;
  return mark && text ? { mark, text } : undefined;
}

function toList(items: readonly Item[], start: number | undefined): FoundList {
  const claims = items.map(({ mark }) => setAside(mark, '글머리 기호', '목록'));
  return {
    block: { type: 'list', start, items: items.map((item) => item.text) },
    claims,
    used: items.length,
  };
}
