import {
  answerQuestion,
  type IndexSearch,
  numberRows,
  type QueryOutcome,
  type QueryReader,
} from '../answer-question.ts';
import {
  type MarkedPage,
  type MarkedText,
  mergeSpans,
  type RankedPage,
  type TextSpan,
} from '../excerpt.ts';
import { type IndexHost, rankingOptions, readIndexFile } from '../index-host.ts';
import { pageTableSchema } from '../page-table.ts';
import { runPlan } from '../run-plan.ts';
import type { WrittenWords } from '../written-words.ts';
import { planWords } from './plan-words.ts';
import { type QueryWords, queryWordsSchema } from './query-words.ts';
import { type StemmedEngine, toStemmedEngine } from './stemmed-engine.ts';
import { nearestIn } from './stemmed-vocabulary.ts';
import type { Phrase } from '../engine.ts';
import type { DecodedText } from '../record-format.ts';
import { findPassages } from '../written-marks.ts';

// A word that is longer than the typed one counts little, by which `toExactPlaces` recognises it.
const OPTIONS = rankingOptions(4);

/** Finds nothing: the index of stems has every word, so there is no index of spellings. */
const NO_SPELLINGS: WrittenWords = {
  findUnit: () => Promise.resolve({ forms: [], pages: new Set() }),
  findTogether: () => Promise.resolve(new Set()),
  areAllIndexed: () => true,
};

/**
 * Opens the index of a journal whose words Pagefind stems; `language` is that of the index (`en`). Rejects
 * if any part of it cannot be loaded.
 */
export async function openStemmedIndex(host: IndexHost, language: string): Promise<IndexSearch> {
  const [pagefind, table, words] = await Promise.all([
    host.loadPagefind(OPTIONS, language),
    readIndexFile(host, 'pages', pageTableSchema),
    readIndexFile(host, 'query', queryWordsSchema),
  ]);
  const engine = toStemmedEngine(pagefind);
  const numbered = await numberRows(engine);
  const reader: QueryReader = {
    findPages: (query) => findPages(query, words, engine),
    async findNearest(missing) {
      const vocabulary = missing.length > 0 ? await host.readFile('vocabulary') : '';
      return (word) => nearestIn(vocabulary, word);
    },
    mark: (page, found) => markPage(page, found, engine),
  };
  return {
    ask: (question) => answerQuestion({ reader, table, ...numbered }, question),
    suggest: () => Promise.resolve([]),
  };
}

/**
 * Plans and runs a query; if no page has a phrase that was joined as a synonym of search.yaml, its words
 * are searched separately.
 */
async function findPages(
  query: string,
  words: QueryWords,
  engine: StemmedEngine,
): Promise<QueryOutcome> {
  const plan = planWords(query, words);
  const outcome = await runPlan(plan, engine, NO_SPELLINGS);
  const isWhole = outcome.found.some(({ lacks }) => lacks.length === 0);
  const isJoined = plan.units.some(({ typed, quoted }) => !quoted && typed.includes(' '));
  if (!isWhole && isJoined) return findPages(query, { ...words, synonyms: [] }, engine);
  return { plan, outcome, added: [] };
}

/** Loads a page and marks the words of a query in it, inflected forms included. */
async function markPage(
  { id, read }: RankedPage,
  { plan, outcome }: QueryOutcome,
  engine: StemmedEngine,
): Promise<MarkedPage> {
  const { url, title, text, notice } = await read();
  const phrases = outcome.used.flatMap(({ step }) => step?.phrases ?? []);
  const ranges = phrases.map(async (phrase) => {
    const places = phrase.words.map((word) => engine.findPlaces(word, id));
    return findRanges(phrase, await Promise.all(places));
  });
  const found = (await Promise.all(ranges)).flat();
  return {
    url,
    text: markRanges(text, found, plan.words),
    title: markRanges(title, found, plan.words),
    notice,
  };
}

/** Positions of the first and the last word of a match. */
type PlaceRange = readonly [first: number, last: number];

/** The matches of a phrase on a page; `places` has the positions of each of its words. */
function findRanges({ apart }: Phrase, places: readonly (readonly number[])[]): PlaceRange[] {
  const [first = [], ...others] = places;
  if (apart === true) return places.flat().map((place) => [place, place]);
  const rest = others.map((list) => new Set(list));
  return first
    .filter((place) => rest.every((list, index) => list.has(place + index + 1)))
    .map((place) => [place, place + rest.length]);
}

/** Finds the ranges of a text to mark: matches, and passages of two typed words or more. */
function markRanges(
  { text, tokens }: DecodedText,
  ranges: readonly PlaceRange[],
  typed: readonly string[],
): MarkedText {
  const tokenAt = new Map(tokens.map((token) => [token.position, token]));
  const spans = ranges.flatMap(([first, last]): TextSpan[] => {
    const [from, to] = [tokenAt.get(first), tokenAt.get(last)];
    return from && to ? [{ start: from.start, end: to.end }] : [];
  });
  const all = [...spans, ...findPassages(text, typed)].sort((a, b) => a.start - b.start);
  return { text, spans: mergeSpans(all) };
}
