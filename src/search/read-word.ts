import { disassemble } from 'es-hangul';
import { findForeign } from './analyze.ts';
import type { Lexicon } from './lexicon.ts';
import { isParticle } from './korean/particle-forms.ts';
import { readInitials, readSlip, readUnfinished } from './guesses.ts';
import { type Reading, readHangul, readUnspaced } from './read-hangul.ts';

/** Punctuation parts words; one sign between letters of other scripts does not (`COVID-19`). */
export function splitWords(query: string): string[] {
  return query
    .toLowerCase()
    .split(/(?!(?<=[a-z\d])[-‐'’.&](?=[a-z\d]))(?!(?<=\d),(?=\d{3}))[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

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
const JOINED = 0.5;

function joinReadings(first: Reading, second: Reading): Reading {
  const guess = second.guess ?? first.guess;
  return {
    words: [...first.words, ...second.words],
    // What stands joined to a known word is likelier than it is alone.
    cost: first.cost + (first.words.length > 0 ? second.cost * JOINED : second.cost),
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
