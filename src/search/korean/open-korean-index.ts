import {
  answerQuestion,
  type IndexSearch,
  numberRows,
  type QueryOutcome,
  type QueryReader,
} from '../answer-question.ts';
import type { Engine, FoundPage, Fragment, Phrase } from '../engine.ts';
import {
  type MarkedPage,
  type MarkedText,
  mergeSpans,
  type RankedPage,
  type TextSpan,
} from '../excerpt.ts';
import { findNearest, findPages, type SearchParts } from '../find-pages.ts';
import { findBeginning } from '../guesses.ts';
import { type IndexHost, rankingOptions, readIndexFile } from '../index-host.ts';
import { lexiconLoader } from '../load-lexicon.ts';
import { openSurfaces } from '../open-surfaces.ts';
import { pageTableSchema } from '../page-table.ts';
import { memoRecent, toAskPagefind, toPagefindPage } from '../pagefind-module.ts';
import { cleanQuery } from '../query-parts.ts';
import { type DecodedText, decodeRecord, toLetters } from '../record-format.ts';
import { synonymsSchema } from '../synonyms.ts';
import { findForms, findPassages } from '../written-marks.ts';
import { findInSurfaces } from '../written-words.ts';

/** Words and phrases to mark in the text of a result. */
interface SoughtText {
  phrases: readonly Phrase[];
  /** Words that were found by their spelling: `알리익스프레스가`. */
  forms: readonly string[];
  /** The words of the query; two or more are marked where they follow each other as typed. */
  typed: readonly string[];
}

/** Finds the ranges of a text to mark: phrases, spellings and passages of the query. */
function markSought(decoded: DecodedText, { phrases, forms, typed }: SoughtText): MarkedText {
  const { text } = decoded;
  const sequences = phrases.flatMap(({ words, apart }) =>
    apart === true ? words.map((word) => [word]) : [words],
  );
  const spans = [
    ...markPhrases(decoded, sequences).spans,
    ...findForms(text, forms),
    ...findPassages(text, typed),
  ];
  return { text, spans: mergeSpans(spans.sort((a, b) => a.start - b.start)) };
}

/** Finds all occurrences of the phrases (adjacent words) in a text. */
export function markPhrases(
  { text, tokens }: DecodedText,
  phrases: readonly (readonly string[])[],
): MarkedText {
  const byFirst = Map.groupBy(phrases, ([first = '']) => first);
  const spans: TextSpan[] = [];
  for (const [index, { word, start, position }] of tokens.entries()) {
    for (const words of byFirst.get(word) ?? []) {
      const found = words.every((other, place) => {
        const at = tokens[index + place];
        return at?.word === other && at.position === position + place;
      });
      const last = tokens[index + words.length - 1];
      if (found && last) spans.push({ start, end: last.end });
    }
  }
  return { text, spans: mergeSpans(spans) };
}

/** Wraps Pagefind's untyped module as an engine for an index of Korean words; keeps the last 100 pages. */
function toKoreanEngine(pagefind: unknown): Engine {
  const askPagefind = toAskPagefind(pagefind);
  const fragments = memoRecent<Fragment>();
  const ask = async (query: string | null): Promise<FoundPage[]> =>
    (await askPagefind(query)).map(({ id, score, places, load }) => ({
      id,
      score,
      places,
      read: () => fragments(id, () => load().then(toFragment)),
    }));
  return {
    findAll: (words) => ask(words.map(toLetters).join(' ')),
    findSequence: (words) => ask(`"${words.map(toLetters).join(' ')}"`),
    listPages: () => ask(null),
  };
}

function toFragment(data: unknown): Fragment {
  const { url, content, title, notice } = toPagefindPage(data);
  return { url, text: decodeRecord(content), title: decodeRecord(title), notice };
}

// Only whole words are searched, so a found word is never longer than the typed one.
const OPTIONS = rankingOptions(0);

/** Opens the index of a Korean journal; rejects if any part of it cannot be loaded. */
export async function openKoreanIndex(host: IndexHost): Promise<IndexSearch> {
  const [pagefind, table, synonyms] = await Promise.all([
    host.loadPagefind(OPTIONS, 'ko'),
    readIndexFile(host, 'pages', pageTableSchema),
    readIndexFile(host, 'synonyms', synonymsSchema),
  ]);
  const engine = toKoreanEngine(pagefind);
  const numbered = await numberRows(engine);
  const surfaces = openSurfaces(host.readFile, table.surfaceFiles, [...numbered.rows.keys()]);
  const loadLexicon = lexiconLoader(host.readFile);
  const written = findInSurfaces(engine, surfaces);
  const parts: SearchParts = { engine, written, synonyms, loadLexicon };
  const reader: QueryReader = {
    findPages: (query, apart) => findPages(parts, query, apart),
    findNearest: (missing) => findNearest(parts, missing),
    mark: markPage,
  };
  return {
    ask: (question) => answerQuestion({ reader, table, ...numbered }, question),
    suggest: (typed, limit) => suggest(parts, typed, limit),
  };
}

/**
 * Loads a page and marks the phrases of all steps, words found by their spelling, and passages that repeat
 * the query.
 */
async function markPage(
  { read }: RankedPage,
  { plan, outcome, added }: QueryOutcome,
): Promise<MarkedPage> {
  const used = [...outcome.used, ...added];
  const sought: SoughtText = {
    phrases: used.flatMap(({ step }) => step?.phrases ?? []),
    forms: used.flatMap(({ forms }) => forms),
    typed: plan.words,
  };
  const { url, text, title, notice } = await read();
  return { url, text: markSought(text, sought), title: markSought(title, sought), notice };
}

async function suggest(
  { loadLexicon }: SearchParts,
  typed: string,
  limit: number,
): Promise<string[]> {
  const word = cleanQuery(typed).split(' ').at(-1) ?? '';
  if (word === '') return [];
  const before = cleanQuery(typed).slice(0, -word.length);
  const lexicon = await loadLexicon([word.slice(0, 1)]);
  return findBeginning(word, lexicon)
    .slice(0, limit)
    .map((entry) => before + entry.word);
}
