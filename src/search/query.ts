import { disassemble } from 'es-hangul';
import { findForeign } from './analyze.ts';
import type { Lexicon } from './lexicon.ts';
import {
  type Reading,
  readHangul,
  readInitials,
  readSlip,
  readUnspaced,
  readUnfinished,
} from './reading.ts';
import { isParticle } from './particles.ts';

/** Words of the index to find: behind one another, or anywhere in the text if `apart`. */
export interface Phrase {
  words: string[];
  apart?: boolean | undefined;
  /** Stands for another word: what was typed comes first. */
  synonym?: boolean | undefined;
}

/** Phrases of which any will do, tried together. */
export interface Step {
  phrases: Phrase[];
  /** How it is told to the reader, in dictionary form. */
  shown: string;
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

/** A word that means the same as others, and how the index holds it; nowhere if there are no phrases. */
export interface Member {
  /** Lower case, without spaces. */
  key: string;
  phrases: Phrase[];
}

/** Groups of words that mean the same. */
export type Synonyms = readonly (readonly Member[])[];

/** Groups of words as editors list them, each word as the index holds it; groups that it does not hold are left out. */
export function toSynonyms(groups: readonly (readonly string[])[], lexicon: Lexicon): Synonyms {
  return groups
    .map((group) =>
      group.map((member) => ({ key: keyOf(member), phrases: memberPhrases(member, lexicon) })),
    )
    .filter((group) => group.some(({ phrases }) => phrases.length > 0));
}

/** The query as it is searched: NFC, one space between words, without a letter that is still being composed. */
export function cleanQuery(typed: string): string {
  const query = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return /(?:^|\s)[ㄱ-ㅎ]+$/u.test(query) ? query : query.replace(/[ㄱ-ㅣ]+$/u, '');
}

/** Whether every part of a plan is a word that the lexicon knows. */
export function isSure({ units }: Plan): boolean {
  return units.every(({ steps }) => (steps[0]?.cost ?? Infinity) < KNOWN);
}

const KNOWN = 1.5;

/** Reads a query by what the archive's lexicon knows; words that it does not know find nothing. */
export function planQuery(
  query: string,
  lexicon: Lexicon,
  synonyms: Synonyms,
  apart = false,
): Plan {
  const words = splitWords(query);
  const groups = new Map(synonyms.flatMap((group) => group.map(({ key }) => [key, group])));
  const units: Unit[] = [];
  let joined = false;
  for (let index = 0; index < words.length;) {
    const longest = apart ? 1 : Math.min(MAX_JOINED, words.length - index);
    const span = [...Array(longest).keys()]
      .map((less) => words.slice(index, index + longest - less))
      .find((some) => some.length === 1 || isKnownAsOne(some, lexicon, groups));
    if (!span) break;
    joined ||= span.length > 1;
    units.push(readUnit(span, lexicon, groups));
    index += span.length;
  }
  return { query, units, joined };
}

const MAX_JOINED = 4;

type Groups = ReadonlyMap<string, readonly Member[]>;

/** Punctuation parts words; one sign between letters of other scripts does not (`COVID-19`). */
function splitWords(query: string): string[] {
  return query
    .toLowerCase()
    .split(/(?!(?<=[a-z\d])[-‐'’.&](?=[a-z\d]))(?!(?<=\d),(?=\d{3}))[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** Case, spaces and the way of composing do not tell synonyms apart. */
function keyOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}

function isKnownAsOne(words: readonly string[], lexicon: Lexicon, groups: Groups): boolean {
  const joined = words.join('');
  if (synonymsOf(joined, groups)) return true;
  const before = words.slice(0, -1).join('').length;
  return stemsOf(joined).some((stem) => stem.length > before && lexicon.get(stem)?.kind === 'noun');
}

/** The text without a particle at its end, in every way that it may have one. */
function stemsOf(text: string): string[] {
  const stems = [text];
  for (let length = text.length - 1; length > 1; length--) {
    const stem = text.slice(0, length);
    if (isParticle(text.slice(length), stem.slice(-1))) stems.push(stem);
  }
  return stems;
}

function synonymsOf(text: string, groups: Groups): readonly Member[] | undefined {
  for (const stem of stemsOf(text)) {
    const group = groups.get(stem);
    if (group) return group.filter(({ key }) => key !== stem);
  }
  return undefined;
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

/** A synonym as phrases; one of several words with a particle in it (`고객의 소리`) is looked for in its parts. */
function memberPhrases(member: string, lexicon: Lexicon): Phrase[] {
  const words = splitWords(member);
  const whole = readWord(words.join(''), lexicon).filter(
    ({ cost, guess, bare }) => guess === undefined && bare === true && cost < 4,
  );
  if (whole.length > 0)
    return whole.slice(0, 2).map((reading) => ({ words: reading.words, synonym: true }));
  const parts = words.map((word) =>
    readWord(word, lexicon).find(({ guess }) => guess === undefined),
  );
  return parts.every((part) => part !== undefined)
    ? [{ words: parts.flatMap((part) => part.words), apart: true, synonym: true }]
    : [];
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
    else if (step.phrases.length < MOST_PHRASES) step.phrases.push(phrase);
  }
  const apart = readings.find(({ words, guess }) => words.length > 1 && guess === undefined);
  return apart
    ? [
        ...steps,
        { phrases: [{ words: apart.words, apart: true }], shown: apart.words.join(' '), cost: 9 },
      ]
    : steps;
}

/** Guesses of a kind are tried together, and readings that are as likely or mean the same. */
function isAlike(step: Step, { guess, shown, cost }: Reading): boolean {
  if (step.guess !== guess) return false;
  return guess !== undefined || step.shown === shown || cost - step.cost < ALIKE;
}

const ALIKE = 0.04;
const MOST_PHRASES = 12;

/** Every way to read a word between spaces, likeliest first. */
export function readWord(word: string, lexicon: Lexicon): Reading[] {
  const runs = toRuns(word);
  if (/^[ㄱ-ㅎ]+$/u.test(word)) return readInitials(disassemble(word), lexicon);
  let readings: Reading[] = [{ words: [], cost: 0, shown: '', bare: true }];
  for (const [index, run] of runs.entries()) {
    const before = readings;
    const next = readRun(run, lexicon, index > 0);
    readings = before
      .flatMap((first) => next.map((second) => joinReadings(first, second)))
      .slice(0, 8);
  }
  const sure = readings.filter(({ words }) => words.length > 0).sort((a, b) => a.cost - b.cost);
  const [best] = sure;
  const guesses = best && best.cost < SURE && best.bare === true ? [] : guess(word, best, lexicon);
  const unspaced = best && best.cost < SURE ? [] : readUnspaced(word, lexicon);
  return [...sure, ...guesses, ...unspaced].sort((a, b) => a.cost - b.cost);
}

/**
 * What a word may become when its last syllable is whole, and what it may be a slip of the finger
 * for. A noun with a particle behind may also be the beginning of a much better known word (플러그이).
 */
function guess(word: string, best: Reading | undefined, lexicon: Lexicon): Reading[] {
  const unfinished = readUnfinished(word, lexicon);
  const better =
    best !== undefined &&
    best.cost < SURE &&
    weightOf(unfinished[0], lexicon) > weightOf(best, lexicon) + MUCH_BETTER;
  if (best && best.cost < SURE && !better) return [];
  const cost = better ? best.cost - 0.1 : UNFINISHED;
  return [
    ...unfinished.map((reading) => ({ ...reading, cost })),
    ...readSlip(word, lexicon).map((reading) => ({ ...reading, cost: SLIP })),
  ];
}

function weightOf(reading: Reading | undefined, lexicon: Lexicon): number {
  return Math.min(...(reading?.words ?? []).map((word) => lexicon.get(word)?.weight ?? 0));
}

const UNFINISHED = 2.15;
const SLIP = 6;
const MUCH_BETTER = 3;
const SURE = 1.9;

function joinReadings(first: Reading, second: Reading): Reading {
  const guess = second.guess ?? first.guess;
  return {
    words: [...first.words, ...second.words],
    cost: Math.max(first.cost, 0) + (first.words.length > 0 ? second.cost * 0.5 : second.cost),
    shown: first.shown + second.shown,
    bare: second.bare ?? false,
    ...(guess ? { guess } : {}),
  };
}

interface Run {
  text: string;
  korean: boolean;
}

/** Hangul and what is between it; hanja count as the Hangul that they are read as. */
function toRuns(word: string): Run[] {
  const runs: Run[] = [];
  const add = (text: string, korean: boolean): void => {
    const last = runs.at(-1);
    if (last?.korean && korean) last.text += text;
    else if (text !== '') runs.push({ text, korean });
  };
  let done = 0;
  for (const { word: foreign, start, end, kind } of findForeign(word)) {
    add(word.slice(done, start).replace(/[^가-힣]/gu, ''), true);
    add(foreign, kind === 'noun');
    done = end;
  }
  add(word.slice(done).replace(/[^가-힣]/gu, ''), true);
  return runs;
}

function readRun({ text, korean }: Run, lexicon: Lexicon, follows: boolean): Reading[] {
  if (!korean) {
    const known = lexicon.get(text) !== undefined;
    return known ? [{ words: [text], cost: 1, shown: text, bare: true }] : [];
  }
  const readings = readHangul(text, lexicon);
  const tail = follows && isParticle(text, '');
  return tail ? [...readings, { words: [], cost: 0.3, shown: '', bare: false }] : readings;
}
