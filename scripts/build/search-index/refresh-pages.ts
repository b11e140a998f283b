import { digestOf } from '../../../src/content/cache.ts';
import type { Morpheme } from '../../../src/search/analyze.ts';
import { applyDictionary, type Dictionary } from '../../../src/search/dictionary.ts';
import { encodeRecord } from '../../../src/search/record-format.ts';
import { correctNouns, nounsOf } from '../../../src/search/refine-morphemes.ts';
import { surfacesOfText, surfacesOfTitle } from '../../../src/search/surfaces.ts';
import type { SearchPage } from '../../../src/search/search-pages.ts';
import {
  applyStems,
  containsAny,
  findParts,
  findStems,
  findWords,
  type KeptCorrections,
} from './archive-corrections.ts';
import { startCbor } from './cbor.ts';
import { type KeptPage, toLineFacts, toReadFacts } from './page-facts.ts';
import type { LineTable } from './line-table.ts';
import { type KeepFile, toPageRecord } from './page-record.ts';
import { toPageSurfaces } from './page-surfaces.ts';
import { type PlacedWords, placeWords, toPageWords } from './page-words.ts';
import type { PairTable } from './pair-table.ts';
import { countNumbers, type StringTable, toNumbers } from './string-table.ts';

/** The indexed pages of an archive by URL path, with the tables and the corrections that they share. */
export interface SearchState extends LineTable {
  corrections: KeptCorrections;
  pages: ReadonlyMap<string, KeptPage>;
}

/** Two elements, title and text of a page, each with its morphemes; first as the analyser read them. */
export type PageSource = readonly TextSource[];

interface TextSource {
  text: string;
  morphemes: readonly Morpheme[];
}

interface ReadingOptions {
  /** Corrects each text before it is given, also for later calls. */
  correct?: (source: TextSource) => TextSource;
  /** Whether these pages are not read again. */
  isLast?: boolean;
}

/** Reads the sources of pages; must be fast for pages that it has read before, unless that was the last time. */
export type ReadSources = (
  pages: readonly SearchPage[],
  options?: ReadingOptions,
) => AsyncIterable<[SearchPage, PageSource]>;

/**
 * Computes the state of an archive with these pages from the state of the last build (`before`). It
 * reads only changed pages, and pages with a word whose correction has changed. The result is the
 * same as from an empty state. The records of pages that it reads are written with `keep`.
 */
export async function refreshPages(
  pages: readonly SearchPage[],
  before: SearchState,
  dictionary: Dictionary,
  readSources: ReadSources,
  keep: KeepFile,
): Promise<SearchState> {
  const { table, pairs } = before;
  const kept = findUnchanged(pages, before);
  const isNew = ({ url }: SearchPage): boolean => !kept.has(url);

  const read = new Map([...kept].map(([url, page]) => [url, page.read]));
  for await (const [{ url }, source] of readSources(pages.filter(isNew))) {
    read.set(
      url,
      source.map(({ text, morphemes }) => toReadFacts(text, morphemes, table)),
    );
  }
  const words = findWords(table, inOrder(pages, read), dictionary);

  const newWords = changedKeys(before.corrections.words, words);
  const holdsNewWord = holderTest(table, (text) => containsAny(text, newWords));
  const applied = new Map([...kept].map(([url, page]) => [url, page.applied]));
  const reapplied = pages.filter(
    (page) => isNew(page) || read.get(page.url)?.some(({ runs }) => holdsNewWord(runs)) === true,
  );
  const applyWords = ({ text, morphemes }: TextSource): TextSource => ({
    text,
    morphemes: applyDictionary(text, morphemes, words),
  });
  for await (const [{ url }, source] of readSources(reapplied, { correct: applyWords })) {
    applied.set(
      url,
      source.map(({ morphemes }) => toNumbers(table, nounsOf(morphemes))),
    );
  }

  const nouns = inOrder(pages, applied);
  const stems = findStems(table, nouns);
  const stemmed = applyStems(table, nouns, stems);
  const counts = countNumbers(table, stemmed);
  const parts = findParts(table, counts, words, before.corrections);
  const corrections = { words, stems, parts, counts };

  const newStems = changedKeys(before.corrections.stems, stems);
  const newParts = changedKeys(before.corrections.parts, parts);
  const losesParticle = holderTest(table, (text) => newStems.has(text));
  const isDivided = holderTest(table, (text) => newParts.has(text));
  const again = new Set(reapplied);
  const corrected = pages.filter(
    (page, index) =>
      again.has(page) ||
      applied.get(page.url)?.some(losesParticle) === true ||
      // `stemmed` has two lists for each page: of its title and of its text.
      stemmed.slice(index * 2, index * 2 + 2).some(isDivided),
  );
  const made = new Map<string, KeptPage>();
  for await (const [page, source] of readSources(corrected, { isLast: true })) {
    const facts = { read: read.get(page.url) ?? [], applied: applied.get(page.url) ?? [] };
    // The words of pages in `reapplied` are applied already.
    const texts = again.has(page) ? source : source.map(applyWords);
    made.set(page.url, toKeptPage(page, texts, { ...facts, corrections, table, pairs, keep }));
  }
  return { table, pairs, corrections, pages: new Map([...kept, ...made]) };
}

/** The pages of the last build whose key is still the same, by URL path. */
function findUnchanged(
  pages: readonly SearchPage[],
  before: SearchState,
): ReadonlyMap<string, KeptPage> {
  return new Map(
    pages.flatMap((page) => {
      const kept = before.pages.get(page.url);
      return kept?.key === keyOf(page) ? [[page.url, kept] as const] : [];
    }),
  );
}

/**
 * Digest of everything from which the page is indexed. The digest of its file is not enough: the name of a
 * notice's agency may come from journal.yaml.
 */
function keyOf({ digest, title, before, after, notice }: SearchPage): string {
  return digestOf(JSON.stringify([digest, title, before, after, notice]));
}

/** The facts of a page and the corrections of the archive, from which the indexed page is made. */
interface PageFacts extends Pick<KeptPage, 'read' | 'applied'> {
  corrections: KeptCorrections;
  table: StringTable;
  pairs: PairTable;
  keep: KeepFile;
}

function toKeptPage(page: SearchPage, source: PageSource, facts: PageFacts): KeptPage {
  const { read, applied, table, pairs } = facts;
  const texts = source.map((text) => correctText(text, facts));
  const [title = NO_TEXT, content = NO_TEXT] = texts;
  return {
    ...{ key: keyOf(page), read, applied },
    lines: texts.map(({ tokens, words }) => toLineFacts(tokens, words.numbers, pairs)),
    words: toPageWords(content.words, title.words, cbor),
    surfaces: toPageSurfaces(
      [
        ...surfacesOfTitle(title.text),
        ...surfacesOfText(content.text, content.tokens, content.words.positions),
      ],
      table,
    ),
    record: toPageRecord(page.url, content.record, title.record, facts.keep, page.notice),
  };
}

/** A text with its corrected morphemes and its record. */
interface CorrectedText {
  text: string;
  tokens: readonly Morpheme[];
  record: string;
  words: PlacedWords;
}

const NO_TEXT: CorrectedText = {
  ...{ text: '', tokens: [], record: '' },
  words: { numbers: new Uint32Array(), positions: [] },
};

function correctText(
  { text, morphemes }: PageSource[number],
  { corrections, table }: PageFacts,
): CorrectedText {
  const tokens = correctNouns(morphemes, corrections);
  const record = encodeRecord(text, tokens);
  return { text, tokens, record, words: placeWords(text, tokens, table) };
}

const cbor = startCbor();

/** Joins the lists of values of all pages (by URL path) in the order of the pages. */
function inOrder<T>(
  pages: readonly { url: string }[],
  values: ReadonlyMap<string, readonly T[]>,
): T[] {
  return pages.flatMap(({ url }) => values.get(url) ?? []);
}

/** The keys whose values differ between two maps, or that only one of them has. */
function changedKeys(
  one: ReadonlyMap<string, string | readonly string[]>,
  other: ReadonlyMap<string, string | readonly string[]>,
): Set<string> {
  const keys = [...one.keys(), ...other.keys()];
  return new Set(keys.filter((key) => String(one.get(key)) !== String(other.get(key))));
}

/**
 * Returns a predicate for lists of texts, given by their numbers in the table: true if any text of the list
 * passes the test. Each text is tested only once.
 */
function holderTest(
  table: StringTable,
  test: (text: string) => boolean,
): (numbers: Uint32Array) => boolean {
  // The index is the number of a text; 0 is not tested, 1 failed, 2 passed.
  const results = new Uint8Array(table.texts.length);
  return (numbers) => {
    // A loop, because `some` takes several times as long for millions of numbers.
    for (const number of numbers) {
      const known = results[number] || (test(table.texts[number] ?? '') ? 2 : 1);
      results[number] = known;
      if (known === 2) return true;
    }
    return false;
  };
}
