import { readLength, skipIntegers } from './cbor.ts';
import type { PageWords } from './page-words.ts';
import type { StringTable } from './string-table.ts';

/**
 * The postings of all words (their pages and positions), as in the word index. The index of a list
 * is the number of a word.
 */
export interface Postings {
  /** Number of pages with the word. */
  counts: Uint32Array;
  /** How much the word counts towards the size of an index file. */
  sizes: Uint32Array;
  /** Start of the word's postings in `bytes`; they end where those of the next word start. */
  starts: Uint32Array;
  /**
   * A CBOR array for each page of a word: the distance of its number from the page before, and the
   * word's entry.
   */
  bytes: Uint8Array;
}

// CBOR head of an array of three items: the distance and the two arrays of an entry.
const ARRAY_OF_THREE = 0x83;

/**
 * Collects the postings of all words from the pages. It first counts the bytes and then copies each
 * entry to its place, because 10,000 articles have five million entries, and a list of entries for
 * each word took 4 s.
 */
export function collectPostings(pages: readonly PageWords[], { texts }: StringTable): Postings {
  const counts = new Uint32Array(texts.length);
  const sizes = new Uint32Array(texts.length);
  const starts = new Uint32Array(texts.length + 1);
  const lastPages = new Uint32Array(texts.length);
  for (const [page, { terms, entries }] of pages.entries()) {
    let start = 0;
    for (const term of terms) {
      const inTitle = skipIntegers(entries, start);
      const end = skipIntegers(entries, inTitle);
      const size = 1 + readLength(entries, start) + readLength(entries, inTitle);
      const head = 1 + lengthOf(page - (lastPages[term] ?? 0));
      counts[term] = (counts[term] ?? 0) + 1;
      sizes[term] = (sizes[term] ?? 0) + size;
      starts[term + 1] = (starts[term + 1] ?? 0) + head + end - start;
      lastPages[term] = page;
      start = end;
    }
  }
  for (let term = 0; term < texts.length; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  return { counts, sizes, starts, bytes: copyEntries(pages, starts) };
}

function copyEntries(pages: readonly PageWords[], starts: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  const filled = starts.slice();
  const lastPages = new Uint32Array(starts.length);
  for (const [page, { terms, entries }] of pages.entries()) {
    let index = 0;
    for (const term of terms) {
      const end = skipIntegers(entries, skipIntegers(entries, index));
      let target = filled[term] ?? 0;
      bytes[target++] = ARRAY_OF_THREE;
      target = writeNumber(page - (lastPages[term] ?? 0), bytes, target);
      for (; index < end; index++) bytes[target++] = entries[index] ?? 0;
      filled[term] = target;
      lastPages[term] = page;
    }
  }
  return bytes;
}

/** Number of bytes of a positive number in CBOR. */
function lengthOf(value: number): number {
  return value < 24 ? 1 : value < 0x100 ? 2 : value < 0x1_0000 ? 3 : 5;
}

function writeNumber(value: number, bytes: Uint8Array, target: number): number {
  const length = lengthOf(value);
  let next = target;
  if (length === 1) bytes[next++] = value;
  else {
    bytes[next++] = 23 + Math.ceil(length / 2);
    for (let shift = 8 * (length - 2); shift >= 0; shift -= 8) bytes[next++] = value >>> shift;
  }
  return next;
}
