import { type CborWriter, startCbor } from './cbor.ts';
import { collectHolders, type Holders } from './holders.ts';
import type { PageWords } from './page-words.ts';
import type { StringTable } from './string-table.ts';

/** A file of Pagefind's word index: a range of words, and on which pages each is, and where. */
interface IndexChunk {
  /** The beginnings of its first and its last word by which they differ from the files before and after. */
  from: string;
  to: string;
  bytes: Uint8Array<ArrayBuffer>;
}

// A file ends with the word that makes it this large, in pages and positions.
export const PAGEFIND_CHUNK = 20_000;
const SMALLEST_CHUNK = 4000;
const PAGES_TO_CHUNK = 4;

/**
 * The size of files for an archive of this many pages. A reader loads a file for each word, 30 KB at
 * Pagefind's size; a large archive keeps that size, so that it has no more files.
 */
export function chunkSizeFor(pages: number): number {
  return Math.min(PAGEFIND_CHUNK, Math.max(SMALLEST_CHUNK, pages * PAGES_TO_CHUNK));
}

/**
 * The files of the word index in the order of their words, the same bytes that Pagefind 1.6 gives
 * before compression, where files have its size. Pages are numbered in their order.
 */
export function* toWordIndex(
  pages: readonly PageWords[],
  table: StringTable,
  chunkSize: number,
): Generator<IndexChunk> {
  const holders = collectHolders(pages, table);
  const words = toWords(holders, table);
  const cbor = startCbor();
  let from = words[0]?.text ?? '';
  let start = 0;
  let size = 0;
  for (const [index, word] of words.entries()) {
    size += sizeOf(word, holders);
    const next = words[index + 1];
    if (size < chunkSize && next) continue;
    const [to, begin] = next ? tellApart(word.text, next.text) : [word.text, ''];
    cbor.array(1);
    cbor.array(index + 1 - start);
    for (const held of words.slice(start, index + 1)) writeWord(held, holders, cbor);
    // `to` would be before `from` where it is the beginning of it.
    yield { from, to: from.startsWith(to) && from !== to ? word.text : to, bytes: cbor.take() };
    from = begin;
    start = index + 1;
    size = 0;
  }
}

/** A word of the index, with its spellings that have diacritics: `cafe`, `café`. */
interface IndexedWord {
  text: string;
  /** Number of the word in the string table; undefined if it occurs with diacritics only. */
  term: number | undefined;
  variants: { text: string; term: number }[];
}

/** All words in the order of their code points. */
function toWords({ counts }: Holders, { texts }: StringTable): IndexedWord[] {
  const words = new Map<string, IndexedWord>();
  for (const [term, text] of texts.entries()) {
    if (counts[term] === 0) continue;
    const plain = withoutDiacritics(text);
    const word = words.get(plain) ?? { text: plain, term: undefined, variants: [] };
    if (plain === text) word.term = term;
    else word.variants.push({ text, term });
    words.set(plain, word);
  }
  for (const { variants } of words.values()) sortByCodePoints(variants);
  return sortByCodePoints([...words.values()]);
}

/** Pagefind finds `é` by `e`, and `й` by `и`, but not `が` by `か`. */
function withoutDiacritics(term: string): string {
  return /^[\u01C0\u01C2\u4E00-\u79ADa-z]*$/u.test(term)
    ? term
    : term
        .normalize('NFD')
        .replace(/(?![\u3099\u309A])\p{M}/gu, '')
        .normalize('NFC');
}

/**
 * Sorts texts by code points. JavaScript compares UTF-16 units, by which `𝐀` would be before `ﬀ`; so two
 * texts that both have such a letter are compared as UTF-8.
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

function sizeOf({ term, variants }: IndexedWord, { sizes }: Holders): number {
  const ofVariants = variants.reduce((sum, variant) => sum + 1 + (sizes[variant.term] ?? 0), 0);
  return ofVariants + (term === undefined ? 0 : (sizes[term] ?? 0));
}

/** How much of two neighbouring words is needed to tell them apart. */
function tellApart(last: string, next: string): [to: string, from: string] {
  const [a, b] = [[...last], [...next]];
  const common = a.findIndex((letter, index) => letter !== b[index]);
  const length = (common < 0 ? a.length : common) + 1;
  return [a.slice(0, length).join(''), b.slice(0, length).join('')];
}

function writeWord(
  { text, term, variants }: IndexedWord,
  { counts, starts, bytes }: Holders,
  cbor: CborWriter,
): void {
  const writePages = (held: number): void => {
    cbor.array(counts[held] ?? 0);
    cbor.encoded(bytes.subarray(starts[held], starts[held + 1]));
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
