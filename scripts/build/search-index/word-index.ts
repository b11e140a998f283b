import { toLetters } from '../../../src/search/record-format.ts';
import { type CborWriter, startCbor } from './cbor.ts';
import { collectPostings, type Postings } from './postings.ts';
import type { PageWords } from './page-words.ts';
import type { StringTable } from './string-table.ts';

/** A file of Pagefind's word index: a range of words, each with its pages and its positions there. */
interface IndexChunk {
  /** The first and the last word, shortened to what distinguishes them from the neighbouring files. */
  from: string;
  to: string;
  bytes: Uint8Array<ArrayBuffer>;
}

// Pagefind's own size of a file, as the number of its pages and positions; the word that reaches it
// is the last one.
export const PAGEFIND_CHUNK = 20_000;
const SMALLEST_CHUNK = 4000;
const PAGES_TO_CHUNK = 4;

/**
 * The size of files (see PAGEFIND_CHUNK) for an archive with this number of pages. A reader loads a
 * whole file for each word of a query, 30 KB at Pagefind's size, so a small archive gets smaller
 * files; a large archive keeps Pagefind's size, or else it would have too many files.
 */
export function chunkSizeFor(pages: number): number {
  return Math.min(PAGEFIND_CHUNK, Math.max(SMALLEST_CHUNK, pages * PAGES_TO_CHUNK));
}

/**
 * Gives the files of the word index in the order of their words. With PAGEFIND_CHUNK as size they
 * have, before compression, the same bytes as those of Pagefind 1.6. The index of a page in `pages`
 * is its number.
 */
export function* toWordIndex(
  pages: readonly PageWords[],
  table: StringTable,
  chunkSize: number,
): Generator<IndexChunk> {
  const postings = collectPostings(pages, table);
  const words = toWords(postings, table);
  const cbor = startCbor();
  let from = words[0]?.text ?? '';
  let start = 0;
  let size = 0;
  for (const [index, word] of words.entries()) {
    size += sizeOf(word, postings);
    const next = words[index + 1];
    if (size < chunkSize && next) continue;
    const [to, begin] = next ? shortenNeighbours(word.text, next.text) : [word.text, ''];
    cbor.array(1);
    cbor.array(index + 1 - start);
    for (const held of words.slice(start, index + 1)) writeWord(held, postings, cbor);
    // If the shortened `to` is the beginning of `from`, it would sort before it, so the whole word
    // is used.
    yield { from, to: from.startsWith(to) && from !== to ? word.text : to, bytes: cbor.take() };
    from = begin;
    start = index + 1;
    size = 0;
  }
}

/**
 * A word of the index, without diacritics, and its spellings with diacritics: `cafe` with the
 * variant `café`.
 */
interface IndexedWord {
  text: string;
  /** Number of the word in the string table; undefined if it occurs with diacritics only. */
  term: number | undefined;
  variants: { text: string; term: number }[];
}

/** All words as they are encoded in the index (see `toLetters`), sorted by code points. */
function toWords({ counts }: Postings, { texts }: StringTable): IndexedWord[] {
  const words = new Map<string, IndexedWord>();
  for (const [term, spelled] of texts.entries()) {
    if (counts[term] === 0) continue;
    const text = toLetters(spelled);
    const plain = withoutDiacritics(text);
    const word = words.get(plain) ?? { text: plain, term: undefined, variants: [] };
    if (plain === text) word.term = term;
    else word.variants.push({ text, term });
    words.set(plain, word);
  }
  for (const { variants } of words.values()) sortByCodePoints(variants);
  return sortByCodePoints([...words.values()]);
}

/** Removes diacritics as Pagefind does: `é` becomes `e`, `й` becomes `и`, but `が` stays. */
function withoutDiacritics(term: string): string {
  return /^[\u01C0\u01C2\u4E00-\u79ADa-z]*$/u.test(term)
    ? term
    : term
        .normalize('NFD')
        .replace(/(?![\u3099\u309A])\p{M}/gu, '')
        .normalize('NFC');
}

/**
 * Sorts texts by code points, in place. JavaScript compares UTF-16 units, in which `𝐀` sorts before
 * `ﬀ`, so two texts that both have such characters are compared as UTF-8.
 */
function sortByCodePoints<Item extends { text: string }>(items: Item[]): Item[] {
  const rare = new Set(items.filter(({ text }) => /[\uD800-\u{10FFFF}]/u.test(text)));
  return items.sort((one, other) => {
    if (rare.size > 0 && rare.has(one) && rare.has(other)) {
      return Buffer.compare(Buffer.from(one.text), Buffer.from(other.text));
    }
    return one.text < other.text ? -1 : 1;
  });
}

function sizeOf({ term, variants }: IndexedWord, { sizes }: Postings): number {
  const ofVariants = variants.reduce((sum, variant) => sum + 1 + (sizes[variant.term] ?? 0), 0);
  return ofVariants + (term === undefined ? 0 : (sizes[term] ?? 0));
}

/** The shortest beginnings of two neighbouring words that differ: `상담` and `상품` for `상담사` and `상품권`. */
function shortenNeighbours(last: string, next: string): [to: string, from: string] {
  const [a, b] = [[...last], [...next]];
  const common = a.findIndex((letter, index) => letter !== b[index]);
  const length = (common < 0 ? a.length : common) + 1;
  return [a.slice(0, length).join(''), b.slice(0, length).join('')];
}

function writeWord(
  { text, term, variants }: IndexedWord,
  { counts, starts, bytes }: Postings,
  cbor: CborWriter,
): void {
  const writePages = (number: number): void => {
    cbor.array(counts[number] ?? 0);
    cbor.encoded(bytes.subarray(starts[number], starts[number + 1]));
  };
  cbor.array(3);
  cbor.text(text);
  if (term === undefined) cbor.array(0);
  else writePages(term);
  cbor.array(variants.length);
  for (const variant of variants) {
    cbor.array(2);
    cbor.text(variant.text);
    writePages(variant.term);
  }
}
