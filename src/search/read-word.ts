import { disassemble } from 'es-hangul';
import { helperOf } from './korean/inflection.ts';
import { findForeign } from './analyze.ts';
import type { Lexicon } from './lexicon.ts';
import { isParticle } from '../text/particle-forms.ts';
import {
  readInitials,
  readOtherKeyboard,
  readSlip,
  readSyllableSlip,
  readUnfinished,
} from './guesses.ts';
import { SURE_COST } from './sure-cost.ts';
import { type WordReading, readHangul, readUnspaced } from './read-hangul.ts';

/** All ways to read a word of a query, likeliest first. */
export function readWord(word: string, lexicon: Lexicon): WordReading[] {
  if (INITIALS.test(word)) return readInitials(disassemble(word), lexicon);
  const sure = readRuns(word, lexicon);
  const [best] = sure;
  const guesses =
    best && best.cost < SURE_COST && best.bare === true ? [] : readGuesses(word, best, lexicon);
  return [...sure, ...guesses, ...readApart(word, best, lexicon)].sort((a, b) => a.cost - b.cost);
}

/** Like readWord, but without guesses, which are slow because they compare all words of the lexicon. */
export function readKnownWord(word: string, lexicon: Lexicon): WordReading[] {
  if (INITIALS.test(word)) return [];
  const sure = readRuns(word, lexicon);
  return [...sure, ...readApart(word, sure[0], lexicon)]
    .filter(({ guess }) => guess === undefined)
    .sort((a, b) => a.cost - b.cost);
}

const INITIALS = /^[ㄱ-ㅎ]+$/u;

/** Reads each run of one script (`AI상담사`: AI, 상담사) and combines the readings, likeliest first. */
function readRuns(word: string, lexicon: Lexicon): WordReading[] {
  let readings: WordReading[] = [{ words: [], cost: 0, shown: '', bare: true }];
  let last: string | undefined;
  for (const run of toRuns(word)) {
    const next = readRun(run, lexicon, last);
    last = run.text;
    readings = readings
      .flatMap((first) => next.map((second) => joinReadings(first, second)))
      .slice(0, 8);
  }
  return readings.filter(({ words }) => words.length > 0).sort((a, b) => a.cost - b.cost);
}

/** Reads the word as two words typed without a space, unless its best reading is sure. */
function readApart(word: string, best: WordReading | undefined, lexicon: Lexicon): WordReading[] {
  return best && best.cost < SURE_COST ? [] : readUnspaced(word, lexicon);
}

/**
 * Guesses for an unknown word: words that begin with it, and words that differ by a typing error. A noun
 * with a particle may also be the beginning of a much more common word (`플러그이` of 플러그인).
 */
function readGuesses(word: string, best: WordReading | undefined, lexicon: Lexicon): WordReading[] {
  const unfinished = readUnfinished(word, lexicon);
  const better =
    best !== undefined &&
    best.cost < SURE_COST &&
    word.length >= SHORTEST_BEGINNING &&
    weightOf(unfinished[0], lexicon) > weightOf(best, lexicon) + MUCH_BETTER;
  if (best && best.cost < SURE_COST && !better) return [];
  const cost = better ? best.cost - 0.1 : UNFINISHED;
  return [
    ...unfinished.map((reading) => ({ ...reading, cost })),
    ...[
      ...readOtherKeyboard(word, lexicon),
      ...readSyllableSlip(word, lexicon),
      ...readSlip(word, lexicon),
    ].map((reading) => ({ ...reading, cost: SLIP })),
  ];
}

function weightOf(reading: WordReading | undefined, lexicon: Lexicon): number {
  return Math.min(...(reading?.words ?? []).map((word) => lexicon.get(word)?.weight ?? 0));
}

// Shorter words with a particle (`값이`) begin many others.
const SHORTEST_BEGINNING = 3;
// Costs of readings as an unfinished word and as a typing error.
const UNFINISHED = 2.15;
const SLIP = 6;
// Difference of lexicon weights: 3 is nearly three times as many texts.
const MUCH_BETTER = 3;
// Share of its own cost that a reading adds if it follows another one in the same word.
const JOINED = 0.5;

function joinReadings(first: WordReading, second: WordReading): WordReading {
  const guess = second.guess ?? first.guess;
  return {
    words: [...first.words, ...second.words],
    // A word attached to a known word is likelier than the same word by itself.
    cost: first.cost + (first.words.length > 0 ? second.cost * JOINED : second.cost),
    shown: first.shown + second.shown,
    bare: second.bare ?? false,
    ...(guess ? { guess } : {}),
  };
}

interface ScriptRun {
  /** The run as it is indexed: `1000000` for `100만`. */
  text: string;
  typed: string;
  korean: boolean;
}

/** Splits a word into runs of Hangul and of other scripts; hanja are converted to Hangul. */
function toRuns(word: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  const add = (text: string, korean: boolean, typed = text): void => {
    const last = runs.at(-1);
    if (last?.korean && korean) last.text += text;
    else if (text !== '') runs.push({ text, typed, korean });
  };
  let done = 0;
  for (const { word: foreign, start, end, kind } of findForeign(word)) {
    add(word.slice(done, start).replace(/[^가-힣]/gu, ''), true);
    add(foreign, kind === 'noun', word.slice(start, end));
    done = end;
  }
  add(word.slice(done).replace(/[^가-힣]/gu, ''), true);
  return runs;
}

/** Reads Latin letters and digits as two words that pages write with a space or hyphen: `GPT4` as GPT and 4. */
function readJoinedLatin(text: string, lexicon: Lexicon): WordReading[] {
  const places = [...text].map((_, index) => index).slice(1);
  const isKnown = (word: string): boolean =>
    (word.length > 1 || /\d/u.test(word)) && lexicon.get(word) !== undefined;
  return places
    .map((place) => [text.slice(0, place), text.slice(place)])
    .filter((words) => words.every(isKnown))
    .map((words) => ({ words, cost: JOINED_LATIN, shown: words.join(' '), bare: true }));
}

const JOINED_LATIN = 1.5;

function readRun(
  { text, typed, korean }: ScriptRun,
  lexicon: Lexicon,
  before: string | undefined,
): WordReading[] {
  if (!korean) {
    if (lexicon.get(text)) return [{ words: [text], cost: 1, shown: typed, bare: true }];
    return readJoinedLatin(text, lexicon);
  }
  const readings = readHangul(text, lexicon);
  // A particle or form of 이다 after Latin letters or digits: `React에서`, `API입니다`. But in `24일`, 일 is
  // no form of 이다.
  const canInflect = before !== undefined && (text.length > 1 || !/\d$/u.test(before));
  const isTail =
    (before !== undefined && isParticle(text, '')) ||
    (canInflect && helperOf(text.normalize('NFD')) !== undefined);
  return isTail ? [{ words: [], cost: 0.3, shown: '', bare: false }, ...readings] : readings;
}
