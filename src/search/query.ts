import { isFunctionWord } from './korean/function-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import type { Reading } from './read-hangul.ts';
import { type Groups, stemsOf, type Synonyms, synonymsOf, toGroups } from './synonyms.ts';
import { readWord, splitWords } from './read-word.ts';

/** Phrases of which any will do, tried together. */
export interface Step {
  phrases: Phrase[];
  /** How it is told to the reader, in dictionary form. */
  shown: string;
  /** The other words of a guess, as many as are told. */
  others?: string[];
  guess?: NonNullable<Reading['guess']>;
  /** That of its likeliest reading. */
  cost: number;
}

/** A part of a query that a text must hold: the first step that finds anything counts. */
export interface Unit {
  typed: string;
  steps: Step[];
}

/** How a query is to be searched. Every unit must be found. */
export interface Plan {
  query: string;
  units: Unit[];
  /** Words that stood apart were read as one. */
  joined: boolean;
}

/**
 * The query as it is searched: NFC, one space between words, without a letter that is still being
 * composed, and no longer than a title (a pasted page would keep the search busy for minutes).
 */
export function cleanQuery(typed: string): string {
  const whole = typed
    .slice(0, LONGEST * 4)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  const query = whole.slice(0, LONGEST).trim();
  return /(?:^|\s)[ㄱ-ㅎ]+$/u.test(query) ? query : query.replace(/[ㄱ-ㅣ]+$/u, '');
}

const LONGEST = 120;

/** Whether every part of a plan is a word that the lexicon knows. */
export function isSure({ units }: Plan): boolean {
  return units.every(({ steps }) => (steps[0]?.cost ?? Infinity) < KNOWN);
}

const KNOWN = 1.4;

/** Reads a query by what the archive's lexicon knows; words that it does not know find nothing. */
export function planQuery(
  query: string,
  lexicon: Lexicon,
  synonyms: Synonyms,
  apart = false,
): Plan {
  const groups = toGroups(synonyms);
  const isOne = (words: readonly string[]): boolean =>
    words.length === 1 || (!apart && isKnownAsOne(words, lexicon, groups));
  const spans = splitQuoted(query).flatMap(({ text, quoted }): QuerySpan[] => {
    const words = splitWords(text);
    if (quoted) return words.length > 0 ? [{ words, quoted }] : [];
    return joinKnown(words, isOne).map((span) => ({ words: span, quoted }));
  });
  return {
    query,
    units: withoutFunctionWords(spans, lexicon).map(({ words, quoted }) =>
      readUnit(words, lexicon, quoted ? NO_GROUPS : groups),
    ),
    joined: spans.some(({ words, quoted }) => !quoted && words.length > 1),
  };
}

interface QuerySpan {
  words: readonly string[];
  quoted: boolean;
}

const NO_GROUPS: Groups = new Map();

/** What says nothing of what is looked for is let go (`문제가 있는 고객`), unless there is nothing else. */
function withoutFunctionWords(spans: readonly QuerySpan[], lexicon: Lexicon): readonly QuerySpan[] {
  const telling = spans.filter(({ words, quoted }) => {
    const word = words.join('');
    const known = word.length > 1 && lexicon.get(word)?.kind === 'noun';
    return quoted || words.length > 1 || known || !isFunctionWord(word);
  });
  return telling.length > 0 ? telling : spans;
}

/** What a reader puts between quotation marks is one phrase. */
function splitQuoted(query: string): { text: string; quoted: boolean }[] {
  return query
    .split(/["“]([^"“”]*)["”]/u)
    .map((text, index) => ({ text, quoted: index % 2 === 1 }));
}

const MAX_JOINED = 4;

/** Words in spans that are each one, the longest first. */
function joinKnown(
  words: readonly string[],
  isOne: (span: readonly string[]) => boolean,
): string[][] {
  const spans: string[][] = [];
  for (let index = 0; index < words.length; index += spans.at(-1)?.length ?? 1) {
    let length = Math.min(MAX_JOINED, words.length - index);
    while (!isOne(words.slice(index, index + length))) length--;
    spans.push(words.slice(index, index + length));
  }
  return spans;
}

function isKnownAsOne(words: readonly string[], lexicon: Lexicon, groups: Groups): boolean {
  const joined = words.join('');
  if (synonymsOf(joined, groups)) return true;
  const before = words.slice(0, -1).join('').length;
  return stemsOf(joined).some((stem) => stem.length > before && lexicon.get(stem)?.kind === 'noun');
}

function readUnit(span: readonly string[], lexicon: Lexicon, groups: Groups): Unit {
  const typed = span.join('');
  const readings = readWord(typed, lexicon);
  const same = (synonymsOf(typed, groups) ?? []).flatMap(({ phrases }) => phrases);
  const steps = toSteps(readings);
  if (same.length > 0) {
    const [first] = steps;
    if (first && first.guess === undefined) first.phrases.push(...same);
    // Not sure of it: with more of the lexicon the word itself may be read.
    else steps.unshift({ phrases: same, shown: typed, cost: KNOWN });
  }
  return { typed: span.join(' '), steps };
}

/** Likely readings together, then the others, then the words of a compound anywhere. */
function toSteps(readings: readonly Reading[]): Step[] {
  const [best] = readings;
  if (!best) return [];
  const steps: Step[] = [];
  for (const reading of readings) {
    const { words, cost, shown, guess, apart } = reading;
    const phrase: Phrase = { words, ...(apart === true ? { apart } : {}) };
    const step = steps.find((one) => isAlike(one, reading));
    if (!step) steps.push({ phrases: [phrase], shown, cost, ...(guess ? { guess } : {}) });
    else if (step.phrases.length < MOST_PHRASES) addTo(step, phrase, reading);
  }
  const apart = readings.find(({ words, guess }) => words.length > 1 && guess === undefined);
  return apart
    ? [
        ...steps,
        {
          phrases: [{ words: apart.words, apart: true }],
          shown: apart.words.join(' '),
          cost: LAST,
        },
      ]
    : steps;
}

function addTo(step: Step, phrase: Phrase, { shown, guess }: Reading): void {
  step.phrases.push(phrase);
  const told = [step.shown, ...(step.others ?? [])];
  if (guess && !told.includes(shown) && told.length < MOST_TOLD) {
    step.others = [...told.slice(1), shown];
  }
}

const MOST_TOLD = 3;

/** Guesses of a kind are tried together, and readings that are as likely or mean the same. */
function isAlike(step: Step, { guess, shown, cost }: Reading): boolean {
  if (step.guess !== guess) return false;
  if (guess !== undefined) return true;
  return cost - step.cost < (step.shown === shown ? SAME : ALIKE);
}

const ALIKE = 0.04;
const SAME = 1;
const MOST_PHRASES = 12;
const LAST = 9;
