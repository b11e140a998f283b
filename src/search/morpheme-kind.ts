import { FUNCTION_STEMS } from './korean/function-words.ts';

/**
 * Kinds of morphemes that the search distinguishes: nouns and roots, verbs and adjectives, adverbs,
 * prefixes and suffixes, counters (10`명`), and words in Latin letters, digits or hanja.
 */
export const MORPHEME_KINDS = ['noun', 'verb', 'adverb', 'affix', 'counter', 'foreign'] as const;
export type MorphemeKind = (typeof MORPHEME_KINDS)[number];

/** A morpheme as the analyser gives it; `pos` is its part-of-speech tag (Sejong tag set: `NNG`, `VV`). */
export interface TaggedMorpheme {
  text: string;
  pos: string;
}

/** The kind for a part-of-speech tag of the Sejong tag set; undefined if it is not indexed. */
export function kindOf({ pos, text }: TaggedMorpheme, counting: boolean): MorphemeKind | undefined {
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

const NUMERALS = new Set(
  '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 스무 서너 두세 몇 여러 첫'.split(' '),
);

/** Whether a counter may follow this morpheme: digits, a numeral (`세`). */
export function isNumber(token: TaggedMorpheme | undefined): boolean {
  if (!token) return false;
  return /^(?:SN|NR)$/u.test(token.pos) || (token.pos === 'MM' && NUMERALS.has(token.text));
}
