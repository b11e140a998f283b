import { termsOfRecord } from '../../../src/search/record-format.ts';
import type { CborWriter } from './cbor.ts';
import { type StringTable, toNumbers } from './string-table.ts';

/**
 * The words of a page and their positions, in the format of Pagefind's word index. All lists but
 * `entries` are by word.
 */
export interface PageWords {
  /** Each word once, encoded by `toLetters`, as a number of the string table. */
  terms: Uint32Array;
  /** How much each word counts towards the size of an index file. */
  sizes: Uint32Array;
  /** End of each word's entry in `entries`, in bytes. */
  ends: Uint32Array;
  /** Two CBOR arrays for each word: its positions in the content, and in the title. */
  entries: Uint8Array;
}

// Numbers that Pagefind expects before a list of positions: in the content their weight (24 is
// -25), in the title the number of the field (0 is -1).
const WEIGHT = -25;
const TITLE = -1;

/**
 * Reads the words of a page from its encoded content and title; `cbor` must be empty and is empty
 * afterwards.
 */
export function toPageWords(
  content: string,
  title: string,
  table: StringTable,
  cbor: CborWriter,
): PageWords {
  const found = new Map<string, Positions>();
  const positionsOf = (term: string): Positions => {
    const known = found.get(term) ?? { content: [], title: [] };
    found.set(term, known);
    return known;
  };
  for (const [term, position] of termsOfRecord(content)) positionsOf(term).content.push(position);
  for (const [term, position] of termsOfRecord(title)) positionsOf(term).title.push(position);
  const entries = [...found.values()].map((positions) => {
    writePositions(WEIGHT, positions.content, cbor);
    writePositions(TITLE, positions.title, cbor);
    return cbor.take();
  });
  let end = 0;
  return {
    terms: toNumbers(table, found.keys()),
    sizes: Uint32Array.from(found.values(), (positions) => {
      return sizeOf(positions.content) + sizeOf(positions.title) + 1;
    }),
    ends: Uint32Array.from(entries, (entry) => (end += entry.length)),
    entries: Buffer.concat(entries),
  };
}

interface Positions {
  content: number[];
  title: number[];
}

/**
 * Writes an array: `mark`, then the distance of each position from the one before; an empty array
 * without positions.
 */
function writePositions(mark: number, positions: readonly number[], cbor: CborWriter): void {
  cbor.array(sizeOf(positions));
  if (positions.length === 0) return;
  cbor.integer(mark);
  let before = 0;
  for (const position of positions) {
    cbor.integer(position - before);
    before = position;
  }
}

function sizeOf(positions: readonly number[]): number {
  return positions.length === 0 ? 0 : positions.length + 1;
}
