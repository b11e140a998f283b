import { isParticle, stemsOf } from '../text/particle-forms.ts';
import { isFunctionWord } from './korean/function-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrase } from './engine.ts';
import type { WordReading } from './read-hangul.ts';
import { type SynonymGroups, type Synonyms, synonymsOf, groupSynonyms } from './synonyms.ts';
import { joinKnown, splitExcluded, splitQuoted } from './query-parts.ts';
import { readWord } from './read-word.ts';
import { splitWords } from './typed-words.ts';

/** A search step: it finds the pages that contain one of its phrases. */
export interface PlanStep {
  phrases: Phrase[];
  /** The word shown to the reader, in dictionary form: `감소하다`. */
  shown: string;
  /** More words that are shown to the reader, if a guess has several. */
  others?: string[];
  /** How the word was guessed (see WordReading); undefined for a reading of the word as it is. */
  guess?: NonNullable<WordReading['guess']>;
  /** Cost of the likeliest reading of the step (see WordReading). */
  cost: number;
}

/** A word (or joined words) of a query that a page must contain; of its steps, the first with a result is used. */
export interface QueryUnit {
  typed: string;
  /** Whether the word was in quotation marks; then every result must contain it. */
  quoted: boolean;
  steps: PlanStep[];
}

/** How a query is searched. Pages that match every unit come first. */
export interface SearchPlan {
  query: string;
  /** The words as typed, without those with a minus. */
  words: string[];
  units: QueryUnit[];
  /** Words typed with a minus, `챗봇 -금융`: no result contains them. */
  excluded: QueryUnit[];
  /** Whether words typed with a space were read as one. */
  joined: boolean;
}

/** Whether every unit of a plan is a known word, so that no more of the lexicon needs loading. */
export function isSure({ units, excluded }: SearchPlan): boolean {
  return [...units, ...excluded].every(({ steps }) => (steps[0]?.cost ?? Infinity) < KNOWN);
}

// The cost of a reading as a known word is lower than this.
const KNOWN = 1.4;

/** Plans the search for a query with the words of the lexicon; unknown words get a unit without steps. */
export function planQuery(
  query: string,
  lexicon: Lexicon,
  synonyms: Synonyms,
  apart = false,
): SearchPlan {
  const groups = groupSynonyms(synonyms);
  const isOne = (words: readonly string[]): boolean =>
    words.length === 1 || isAmount(words) || (!apart && isKnownAsOne(words, lexicon, groups));
  const { wanted, unwanted } = splitExcluded(query);
  const spans = splitQuoted(spellDates(withoutLooseParticles(wanted))).flatMap(
    ({ text, quoted }): QuerySpan[] => {
      const words = splitWords(text);
      if (quoted) return words.length > 0 ? [{ words, quoted }] : [];
      return joinKnown(words, isOne).map((span) => ({ words: span, quoted }));
    },
  );
  return {
    query,
    words: splitWords(wanted),
    units: withoutFunctionWords(spans, lexicon).map(({ words, quoted }) =>
      readUnit({ words, quoted }, lexicon, quoted ? NO_GROUPS : groups),
    ),
    excluded: unwanted.flatMap((text) => {
      const words = splitWords(text);
      return words.length > 0 ? [readUnit({ words, quoted: true }, lexicon, NO_GROUPS)] : [];
    }),
    joined: spans.some(({ words, quoted }) => !quoted && words.length > 1),
  };
}

interface QuerySpan {
  words: readonly string[];
  quoted: boolean;
}

const NO_GROUPS: SynonymGroups = new Map();

/** Drops function words (`있는` in `문제가 있는 고객`), unless the query has no other words. */
function withoutFunctionWords(spans: readonly QuerySpan[], lexicon: Lexicon): readonly QuerySpan[] {
  const meaningful = spans.filter(({ words, quoted }) => {
    const word = words.join('');
    const known = word.length > 1 && lexicon.get(word)?.kind === 'noun';
    return quoted || words.length > 1 || known || !isFunctionWord(word);
  });
  return meaningful.length > 0 ? meaningful : spans;
}

const AFTER_MARK = /(?<=[\p{L}\p{N}][”"’'」』》〉)\]])[가-힣]+/gu;

/** Drops a particle after a closing quote or bracket, which is no word by itself: `‘우수콜센터’와`. */
function withoutLooseParticles(query: string): string {
  return query.replace(AFTER_MARK, (tail) => (isParticle(tail, '') ? '' : tail));
}

const DATE = /(?<!\d)(\d{4})[-./] ?(\d{1,2})[-./] ?(\d{1,2})(?!\d)\.?/gu;

/** Writes a date as the pages have it: `2024-07-24` becomes `2024년 7월 24일`. */
function spellDates(query: string): string {
  return query.replace(DATE, (_date, year: string, month: string, day: string) => {
    return `${year}년 ${Number(month)}월 ${Number(day)}일`;
  });
}

/** Whether words are a number with its unit: `100만 명`, `10억 6천만 원`. */
function isAmount(words: readonly string[]): boolean {
  return /^\d[\d,.조억만천백십]*(?:원|명|건|개|곳|석|대|편|회|배|점|초|분|시간|달러|엔|유로)$/u.test(
    words.join(''),
  );
}

function isKnownAsOne(words: readonly string[], lexicon: Lexicon, groups: SynonymGroups): boolean {
  const joined = words.join('');
  if (synonymsOf(joined, groups)) return true;
  const before = words.slice(0, -1).join('').length;
  return [joined, ...stemsOf(joined)].some(
    (stem) => stem.length > before && lexicon.get(stem)?.kind === 'noun',
  );
}

function readUnit(
  { words, quoted }: QuerySpan,
  lexicon: Lexicon,
  groups: SynonymGroups,
): QueryUnit {
  const typed = words.join('');
  const readings = readWord(typed, lexicon);
  const same = (synonymsOf(typed, groups) ?? []).flatMap(({ phrases }) => phrases);
  const steps = toSteps(readings);
  if (same.length > 0) {
    const [first] = steps;
    if (first && first.guess === undefined) first.phrases.push(...same);
    // This cost makes isSure false, so that more of the lexicon is loaded to read the word itself.
    else steps.unshift({ phrases: same, shown: typed, cost: KNOWN });
  }
  return { typed: words.join(' '), quoted, steps };
}

/**
 * Search steps for the possible readings of a word; similar readings share a step. If a reading that
 * is not a guess has several words, a last step finds these words anywhere in a page.
 */
function toSteps(readings: readonly WordReading[]): PlanStep[] {
  const [best] = readings;
  if (!best) return [];
  const steps: PlanStep[] = [];
  for (const reading of readings) {
    const { words, cost, shown, guess, apart } = reading;
    const phrase: Phrase = { words, ...(apart === true ? { apart } : {}) };
    const step = steps.find((one) => isAlike(one, reading));
    if (!step) steps.push({ phrases: [phrase], shown, cost, ...(guess ? { guess } : {}) });
    else if (step.phrases.length < MOST_PHRASES) addTo(step, phrase, reading);
  }
  const apart = readings.find(({ words, guess }) => words.length > 1 && guess === undefined);
  if (!apart) return steps;
  const { words } = apart;
  return [...steps, { phrases: [{ words, apart: true }], shown: words.join(' '), cost: LAST }];
}

function addTo(step: PlanStep, phrase: Phrase, { shown, guess }: WordReading): void {
  step.phrases.push(phrase);
  const words = [step.shown, ...(step.others ?? [])];
  if (guess && !words.includes(shown) && words.length < MOST_SHOWN) {
    step.others = [...words.slice(1), shown];
  }
}

const MOST_SHOWN = 3;

/**
 * Whether a reading belongs to a step: a guess of the same kind, or no guess with similar cost or equal
 * `shown`.
 */
function isAlike(step: PlanStep, { guess, shown, cost }: WordReading): boolean {
  if (step.guess !== guess) return false;
  if (guess !== undefined) return true;
  return cost - step.cost < (step.shown === shown ? SAME : ALIKE);
}

// Readings share a step if their costs differ by less: with different and with equal `shown`.
const ALIKE = 0.04;
const SAME = 1;
const MOST_PHRASES = 12;
// Higher than the cost of any reading, so that the step is tried last.
const LAST = 9;
