import { isIndexable, type Token } from './record-format.ts';
import { findSpelledNumbers } from '../text/amounts.ts';
import { readHanja } from '../text/hanja.ts';
import { isNumber, kindOf, type MorphemeKind, type TaggedMorpheme } from './morpheme-kind.ts';
import type { WordAnalyser } from './word-analyser.ts';

/** A token with its kind of morpheme. */
export interface Morpheme extends Token {
  kind: MorphemeKind;
}

/**
 * The morphemes of a text that are indexed, in order: nouns, roots, verbs and adjectives in dictionary
 * form, adverbs, numbers with their counters and foreign words. Particles, endings and function words
 * are left out. The text must be NFC.
 */
export function analyze(text: string, analyser: WordAnalyser): Morpheme[] {
  // Sentence by sentence, because no number continues in the next one.
  return [...text.matchAll(/.+?(?:[.?!…]\s|\n|$)/gsu)].flatMap(({ 0: sentence, index }) => {
    const found = [...findForeign(sentence), ...findKorean(sentence, analyser)];
    return inOrder(found).map((morpheme) => moveBy(index, morpheme));
  });
}

// The analyser's time grows with the square of a word's length; no Korean word is that long.
const WORDS = /\S{1,100}/gu;

function findKorean(sentence: string, analyser: WordAnalyser): Morpheme[] {
  const words = [...sentence.matchAll(WORDS)];
  let counting = false;
  return words.flatMap(({ 0: word, index }, place) => {
    const tokens = analyser(word, words[place - 1]?.[0] ?? '', words[place + 1]?.[0] ?? '');
    const morphemes = counting ? alignWord(word, tokens, true) : alignOnce(word, tokens);
    counting = isNumber(tokens.at(-1)) || (tokens.length === 0 && /\d$/u.test(word));
    return morphemes.map((morpheme) => moveBy(index, morpheme));
  });
}

function moveBy(distance: number, morpheme: Morpheme): Morpheme {
  return { ...morpheme, start: morpheme.start + distance, end: morpheme.end + distance };
}

/**
 * Finds words in scripts other than Hangul, hanja by their Korean reading, and numbers by their value:
 * `3,000` gives 3000, and `10억 6천만` and `10.6억` both 1060000000. Works without the analyser, so that a query
 * in the browser gives the same words as a text at build time.
 */
export function findForeign(text: string): Morpheme[] {
  const spelled = findSpelledNumbers(text).map(({ value, start, end }): Morpheme => {
    return { word: String(value), start, end, kind: 'foreign' };
  });
  const others = [...text.matchAll(FOREIGN)].map(({ 0: surface, index }): Morpheme => {
    const word = readHanja(surface.replace(/,/gu, '').toLowerCase());
    const kind = /\p{Script=Hangul}/u.test(word) ? 'noun' : 'foreign';
    return { word, start: index, end: index + surface.length, kind };
  });
  return inOrder([...spelled, ...others.filter(({ word }) => isIndexable(word))]);
}

const FOREIGN =
  /\p{Script=Han}+|\d{1,3}(?:,\d{3})+(?!\d)|(?:(?![\p{Script=Hangul}\p{Script=Han}])[\p{L}\p{N}])+/gu;

// The key is the list that the analyser of words gives: a word that is read the same way again gives the same list.
const aligned = new WeakMap<readonly TaggedMorpheme[], Morpheme[]>();

/** Like alignWord for a word that follows no number; words occur often, so the result is cached. */
function alignOnce(word: string, tokens: readonly TaggedMorpheme[]): Morpheme[] {
  const known = aligned.get(tokens);
  if (known) return known;
  const morphemes = alignWord(word, tokens, false);
  aligned.set(tokens, morphemes);
  return morphemes;
}

/**
 * Finds the place of each morpheme within its word (the text between spaces), because garu-ko gives only the
 * word's offsets. `counting`: the previous word was a number.
 */
function alignWord(
  surface: string,
  group: readonly TaggedMorpheme[],
  counting: boolean,
): Morpheme[] {
  const found: Morpheme[] = [];
  let done = 0;
  for (const [index, { text, pos }] of group.entries()) {
    // The analyser gives `코로나19` and `11번가` as one morpheme; findForeign finds their numbers.
    const hangul = /[가-힣]+/u.exec(text)?.[0] ?? text;
    const place = findNear(surface, hangul, done);
    const start = place ?? done;
    const follows = index === 0 ? counting : isNumber(group[index - 1]);
    const kind = kindOf({ pos, text: hangul }, follows);
    // A stem that merged with its ending (`갖춰` of 갖추다) covers as many syllables as the stem has.
    if (place === undefined && kind !== 'verb') continue;
    done = Math.min(surface.length, start + hangul.length);
    const made = toWord(hangul, kind);
    const end = Math.min(done, start + (made?.length ?? 0));
    if (made && /[가-힣]/u.test(surface.slice(start, end))) {
      found.push({ word: made.word, kind: made.kind, start, end });
    }
  }
  return found;
}

function findNear(surface: string, text: string, from: number): number | undefined {
  const place = surface.indexOf(text, from);
  return place >= 0 && place - from <= 2 ? place : undefined;
}

/**
 * The word that a morpheme is indexed as, and the number of syllables it covers in the text. A verb is
 * indexed in dictionary form (`돕` as 돕다), but a root with 하다, 되다 and the like as the root, so that
 * 충분하다 finds 충분히, and 인정받다 finds 인정.
 */
function toWord(
  text: string,
  kind: MorphemeKind | undefined,
): { word: string; kind: MorphemeKind; length: number } | undefined {
  if (kind === undefined || !/^[가-힣]+$/u.test(text)) return undefined;
  if (kind !== 'verb') return { word: text, kind, length: text.length };
  const root = /^(.{2,})(?:하|되|시키|받|당하)$/u.exec(text)?.[1];
  return root === undefined
    ? { word: `${text}다`, kind, length: text.length }
    : { word: root, kind: 'noun', length: root.length };
}

/** Sorts by offset and drops morphemes that overlap an earlier one. */
function inOrder(morphemes: readonly Morpheme[]): Morpheme[] {
  let end = 0;
  return [...morphemes]
    .sort((a, b) => a.start - b.start)
    .filter((morpheme) => {
      if (morpheme.start < end) return false;
      end = morpheme.end;
      return true;
    });
}
