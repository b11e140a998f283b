import { distance } from 'fastest-levenshtein';
import type { QueryOutcome } from './answer-question.ts';
import type { Engine } from './engine.ts';
import { onOtherKeyboard } from './guesses.ts';
import type { Lexicon } from './lexicon.ts';
import type { LoadLexicon } from './load-lexicon.ts';
import { isSure, planQuery, type SearchPlan } from './query.ts';
import { FEW_RESULTS, runPlan } from './run-plan.ts';
import type { Synonyms } from './synonyms.ts';
import type { WrittenWords } from './written-words.ts';

// The greatest share of a word's letters (jamo) that may be wrong: 2 of 8, 3 of 11.
const MOST_WRONG = 0.28;
const DIGITLESS = /\D/gu;

/**
 * The noun of the lexicon most similar to a misspelt word, compared by jamo: 컨택센터 for `컨텍쎈타`; of
 * equally similar ones the most common. It is only offered to the reader, so it may differ more than a
 * correction that is searched at once (`readSlip`).
 */
export function nearestWord(typed: string, lexicon: Lexicon): string | undefined {
  const letters = typed.normalize('NFD');
  const allowed = Math.floor(letters.length * MOST_WRONG);
  // Too many words are similar to a short one.
  if (allowed < 2) return undefined;
  const digits = typed.replace(DIGITLESS, '');
  let found: { word: string; wrong: number; weight: number } | undefined;
  for (const { word, kind, weight } of lexicon.entries()) {
    // If the lengths differ by two syllables or more, too many letters differ.
    if (kind !== 'noun' || Math.abs(word.length - typed.length) > 1) continue;
    const other = word.normalize('NFD');
    if (Math.abs(other.length - letters.length) > allowed) continue;
    // Digits are not corrected: a reader who types 2031 does not mean 2021.
    if (word.replace(DIGITLESS, '') !== digits) continue;
    const wrong = distance(letters, other);
    if (wrong === 0 || wrong > allowed) continue;
    const isBetter =
      found === undefined ||
      wrong < found.wrong ||
      (wrong === found.wrong && weight > found.weight);
    if (isBetter) found = { word, wrong, weight };
  }
  return found?.word;
}

/** The parts of an index that a Korean query needs. */
export interface SearchParts {
  engine: Engine;
  written: WrittenWords;
  synonyms: Synonyms;
  loadLexicon: LoadLexicon;
}

/**
 * Plans and runs a query. If words that were joined (`고객 경험` to 고객경험) are on fewer than five pages,
 * the pages that have them as separate words follow.
 */
export async function findPages(
  parts: SearchParts,
  query: string,
  apart: boolean,
): Promise<QueryOutcome> {
  const plan = await toPlan(parts, query, apart);
  const outcome = await runPlan(plan, parts.engine, parts.written);
  const whole = outcome.found.filter(({ lacks }) => lacks.length === 0);
  if (plan.joined && !apart && whole.length < FEW_RESULTS) {
    const other = await findPages(parts, query, true);
    if (whole.length === 0) return other;
    const known = new Set(whole.map(({ id }) => id));
    const more = other.outcome.found.filter(({ id }) => !known.has(id));
    const ahead = whole.map((page) => ({ ...page, score: page.score + JOINED_BONUS }));
    return {
      plan,
      outcome: { found: [...ahead, ...more], used: outcome.used },
      added: other.outcome.used,
    };
  }
  return { plan, outcome, added: [] };
}

// Added to the scores of pages with joined words: more than Pagefind's scores for separate words.
const JOINED_BONUS = 100;

/**
 * Plans a query with the lexicon files of its words' first letters, and, if a word stays unknown, with
 * the files of all its letters. The files depend only on the query, not on earlier queries, so that the
 * same query always gets the same answer.
 */
async function toPlan(parts: SearchParts, query: string, apart: boolean): Promise<SearchPlan> {
  const words = query.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const near = await parts.loadLexicon(words.map((word) => word.slice(0, 1)));
  const plan = planQuery(query, near, parts.synonyms, apart);
  if (isSure(plan)) return plan;
  const letters = words.flatMap((word) => [...word, ...(onOtherKeyboard(word) ?? '').slice(0, 1)]);
  return planQuery(query, await parts.loadLexicon(letters), parts.synonyms, apart);
}

/** Returns a function that corrects a misspelt word by the lexicon; `missing`: all words that it will get. */
export async function findNearest(
  parts: SearchParts,
  missing: readonly string[],
): Promise<(word: string) => string | undefined> {
  // Downloads nothing: the plan has loaded the files of unknown words already.
  const lexicon = await parts.loadLexicon(missing.flatMap((word) => [...word]));
  return (word) => nearestWord(word, lexicon);
}
