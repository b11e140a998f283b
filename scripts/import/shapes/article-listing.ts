import { isBidLine } from '../bid-fields.ts';
import { BIDS_CATEGORY, isDayLine, readCategory } from '../article-fields.ts';
import { type Claim, keep, setAside } from '../claim.ts';
import type { Draft } from '../imported-draft.ts';
import { isFurniture, splitFurniture } from '../page-furniture.ts';
import type { Line } from '../text-lines.ts';
import { readArticle } from '../read-article.ts';
import { readBid } from '../read-bid.ts';
import type { ShapeReading, Shape } from '../shape.ts';
import { slice, type Span } from '../span.ts';

/**
 * The list of everything the site holds: `• title`, the text, the category as bullets
 * set further in, the date. Bid notices stand among the articles.
 */
export const articleListing: Shape = {
  name: 'article-listing',
  label: '전체 기사 목록(글머리표로 나뉨)',
  matches: (lines) => lines.some((line, at) => isDayLine(line) && isBullet(lines[at - 1])),
  read: readListing,
};

interface Entry {
  readonly heading: Span;
  readonly lines: readonly Line[];
  readonly category: string | undefined;
  readonly date: Line | undefined;
}

function readListing(lines: readonly Line[]): ShapeReading {
  const starts = findStarts(lines);
  const head = splitFurniture(lines.slice(0, starts[0]));
  const entries = starts.flatMap((start, index) =>
    readEntry(lines.slice(start, starts[index + 1])),
  );
  return {
    drafts: entries.map((entry) => entry.draft),
    claims: [
      ...head.claims,
      ...head.lines.map((line) => setAside(line, '목록의 머리')),
      ...entries.flatMap((entry) => entry.claims),
    ],
  };
}

/** An entry opens with a bullet set as far in as the first; without indents, with one after a date. */
function findStarts(lines: readonly Line[]): number[] {
  const bullets = lines.flatMap((line, at) => (isBullet(line) && !isFurniture(line) ? [at] : []));
  const indentOf = (at: number): number => lines[at]?.indent ?? 0;
  const [first = 0] = bullets;
  const isFlat = bullets.every((at) => indentOf(at) === indentOf(first));
  return bullets.filter((at) =>
    isFlat ? at === first || isDayLineAt(lines, at - 1) : indentOf(at) === indentOf(first),
  );
}

function isDayLineAt(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && isDayLine(line);
}

function isBullet(line: Line | undefined): boolean {
  return line?.text.startsWith('•') ?? false;
}

function readEntry(lines: readonly Line[]): { draft: Draft; claims: Claim[] }[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  const heading = slice(first, 1);
  const dateAt = rest.findLastIndex(isDayLine);
  const date = rest[dateAt];
  const content = date ? rest.slice(0, dateAt) : rest;
  const labelAt = content.findLastIndex((line) => !isBullet(line)) + 1;
  const bullets = content.slice(labelAt);
  const category = readCategory(
    bullets.map((bullet) => slice(bullet, 1)).filter(({ text }) => text !== ''),
  );
  const after = splitFurniture(date ? rest.slice(dateAt + 1) : []);
  return [
    {
      draft: toDraft({ heading, lines: content.slice(0, labelAt), category: category.value, date }),
      claims: [
        ...category.claims,
        ...[first, ...bullets].map((line) => setAside(slice(line, 0, 1), '글머리 기호', '목록')),
        ...after.claims,
        ...after.lines.map((line) => setAside(line, '목록의 꼬리')),
      ],
    },
  ];
}

function toDraft({ heading, lines, category, date }: Entry): Draft {
  const isBid = lines.some(isBidLine) || (category === BIDS_CATEGORY && lines.length === 0);
  const bid = isBid ? readBid({ heading, lines, uploaded: date }) : undefined;
  if (bid) return bid;
  const day = date && { value: date.text, claims: [keep(date, 'date')] };
  return readArticle({
    heading: heading.text === '' ? undefined : heading,
    lines,
    category,
    date: day,
  });
}
