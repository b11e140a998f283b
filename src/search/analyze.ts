import { isIndexable, type Token } from './record-format.ts';
import { FUNCTION_STEMS } from './korean/function-words.ts';
import { findSpelledNumbers } from '../text/amounts.ts';
import { readHanja } from '../text/hanja.ts';

/**
 * Kinds of morphemes that the search distinguishes: nouns and roots, verbs and adjectives, adverbs,
 * prefixes and suffixes, counters (10`명`), and words in Latin letters, digits or hanja.
 */
export const MORPHEME_KINDS = ['noun', 'verb', 'adverb', 'affix', 'counter', 'foreign'] as const;
export type MorphemeKind = (typeof MORPHEME_KINDS)[number];

/** A token with its kind of morpheme. */
export interface Morpheme extends Token {
  kind: MorphemeKind;
}

/** The one method of the morphological analyser (garu-ko) that is used. */
export interface Analyser {
  analyze: (text: string) => { tokens: readonly Analysed[] };
}

/**
 * A morpheme of garu-ko. `pos` is its part-of-speech tag (Sejong tag set: `NNG`, `VV`); `start` and `end` are
 * offsets, in code points, of the whole word between spaces that it belongs to.
 */
interface Analysed {
  text: string;
  pos: string;
  start: number;
  end: number;
}

/**
 * The morphemes of a text that are indexed, in order: nouns, roots, verbs and adjectives in dictionary
 * form, adverbs, numbers with their counters and foreign words. Particles, endings and function words
 * are left out. The text must be NFC.
 */
export function analyze(text: string, analyser: Analyser): Morpheme[] {
  const found: Morpheme[] = [];
  let offset = 0;
  // Sentence by sentence, because the analyser's time grows faster than the length of its input.
  for (const sentence of text.split(/(?<=[.?!…]\s|\n)/u)) {
    for (const morpheme of analyzeSentence(sentence, analyser)) {
      found.push({ ...morpheme, start: morpheme.start + offset, end: morpheme.end + offset });
    }
    offset += sentence.length;
  }
  return found;
}

function analyzeSentence(sentence: string, analyser: Analyser): Morpheme[] {
  const foreign = findForeign(sentence);
  if (!/[가-힣]/u.test(sentence)) return foreign;
  const { tokens } = analyser.analyze(sentence);
  const at = toUnits(sentence);
  const korean: Morpheme[] = [];
  let counting = false;
  for (const [first, group] of groupByWord(tokens)) {
    const start = at(first.start);
    const aligned = alignWord(sentence.slice(start, at(first.end)), group, counting);
    counting = isNumber(group.at(-1));
    for (const morpheme of aligned) {
      korean.push({ ...morpheme, start: morpheme.start + start, end: morpheme.end + start });
    }
  }
  return inOrder([...foreign, ...korean]);
}

/**
 * Finds words in other scripts than Hangul, hanja by their Korean reading, and numbers by their value:
 * `3,000` gives 3000, and `10억 6천만` and `10.6억` both 1060000000. Works without the analyser, so that a
 * query in the browser gives the same words as a text at build time.
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

function groupByWord(tokens: readonly Analysed[]): [Analysed, Analysed[]][] {
  const groups: [Analysed, Analysed[]][] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (last?.[0].start === token.start) last[1].push(token);
    else groups.push([token, [token]]);
  }
  return groups;
}

/**
 * Locates each morpheme within its word (the text between spaces), because garu-ko gives only the
 * word's offsets. `counting`: the previous word was a number.
 */
function alignWord(surface: string, group: readonly Analysed[], counting: boolean): Morpheme[] {
  const found: Morpheme[] = [];
  let done = 0;
  for (const [index, { text, pos }] of group.entries()) {
    // The analyser gives `코로나19` and `11번가` as one; findForeign finds their numbers.
    const hangul = /[가-힣]+/u.exec(text)?.[0] ?? text;
    const place = findNear(surface, hangul, done);
    const start = place ?? done;
    const follows = index === 0 ? counting : isNumber(group[index - 1]);
    const kind = kindOf(pos, hangul, follows);
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

const NUMERALS = new Set(
  '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 스무 서너 두세 몇 여러 첫'.split(' '),
);

function isNumber(token: Analysed | undefined): boolean {
  if (!token) return false;
  return /^(?:SN|NR)$/u.test(token.pos) || (token.pos === 'MM' && NUMERALS.has(token.text));
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

/** The kind for a part-of-speech tag of the Sejong tag set; undefined if it is not indexed. */
function kindOf(pos: string, text: string, counting: boolean): MorphemeKind | undefined {
  switch (pos) {
    case 'NNG':
    case 'NNP':
    case 'NR':
    case 'XR':
      return 'noun';
    case 'NNB':
      return counting ? 'counter' : undefined;
    case 'XPN':
    case 'XSN':
      return text === '들' ? undefined : 'affix';
    case 'MAG':
      return text.length > 1 ? 'adverb' : undefined;
    case 'VV':
    case 'VA':
      return FUNCTION_STEMS.has(text) ? undefined : 'verb';
    default:
      return undefined;
  }
}

/** Returns a function that converts an index in code points of the sentence to a UTF-16 offset. */
function toUnits(sentence: string): (index: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(sentence)) return (index) => index;
  const offsets = [0];
  for (const character of sentence) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return (index) => offsets[index] ?? sentence.length;
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
