import { placeTokens, type Token } from '../../../src/search/record-format.ts';
import type { CborWriter } from './cbor.ts';
import { type StringTable, toNumbers } from './string-table.ts';

/** The words of a page and their positions, in the format of Pagefind's word index. */
export interface PageWords {
  /** Each word once, as its number in the string table; in the index it is encoded by `toLetters`. */
  terms: Uint32Array;
  /**
   * Two CBOR arrays for each word, in the order of `terms`: its positions in the content, and in the title.
   * The length of both and one is what the word counts towards the size of an index file.
   */
  entries: Uint8Array;
}

/** The words of a text in their order: their numbers in the string table, and their positions in its record. */
export interface PlacedWords {
  numbers: Uint32Array;
  /** Positions as Pagefind counts words. */
  positions: readonly number[];
}

/** Finds the words of a text: those of its tokens, with their positions in the record of both (`encodeRecord`). */
export function placeWords(
  text: string,
  tokens: readonly Token[],
  table: StringTable,
): PlacedWords {
  return {
    numbers: toNumbers(
      table,
      tokens.map(({ word }) => word),
    ),
    positions: placeTokens(text, tokens),
  };
}

// Numbers that Pagefind expects before a list of positions: in the content their weight (24 is
// -25), in the title the number of the field (0 is -1).
const WEIGHT = -25;
const TITLE = -1;

/**
 * Collects the words of a page from those of its content and title; `cbor` must be empty and is empty
 * afterwards.
 */
export function toPageWords(content: PlacedWords, title: PlacedWords, cbor: CborWriter): PageWords {
  const found = new Map<number, Positions>();
  for (const [field, { numbers, positions }] of [content, title].entries()) {
    for (let index = 0; index < numbers.length; index++) {
      const term = numbers[index] ?? 0;
      const known = found.get(term) ?? [[], []];
      known[field === 0 ? 0 : 1].push(positions[index] ?? 0);
      found.set(term, known);
    }
  }
  for (const [inContent, inTitle] of found.values()) {
    writePositions(WEIGHT, inContent, cbor);
    writePositions(TITLE, inTitle, cbor);
  }
  return { terms: new Uint32Array([...found.keys()]), entries: cbor.take() };
}

type Positions = [inContent: number[], inTitle: number[]];

/**
 * Writes an array: `mark`, then the distance of each position from the one before; an empty array
 * without positions.
 */
function writePositions(mark: number, positions: readonly number[], cbor: CborWriter): void {
  cbor.array(positions.length === 0 ? 0 : positions.length + 1);
  if (positions.length === 0) return;
  cbor.integer(mark);
  let before = 0;
  for (const position of positions) {
    cbor.integer(position - before);
    before = position;
  }
}
