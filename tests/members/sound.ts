import { disassemble, standardizePronunciation } from 'es-hangul';

/** Letters that are hard to tell apart by telephone, each with the one that it is taken for. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  ...{ ㄲ: 'ㄱ', ㅋ: 'ㄱ', ㄸ: 'ㄷ', ㅌ: 'ㄷ', ㅃ: 'ㅂ', ㅍ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ', ㅊ: 'ㅈ' },
  ...{ ㅔ: 'ㅐ', ㅒ: 'ㅐ', ㅖ: 'ㅐ' },
};
/** The same of vowels that are written with two letters. */
const TWO_LETTERS = [
  [/ㅗㅐ|ㅗㅣ|ㅜㅔ/gu, '왜'],
  [/ㅡㅣ/gu, 'ㅣ'],
] as const;

/** A word as it is heard by telephone: what sounds alike is equal. */
export function soundOfWord(word: string): string {
  const letters = TWO_LETTERS.reduce(
    (text, [vowel, heard]) => text.replaceAll(vowel, heard),
    [...standardizePronunciation(word)].map((syllable) => disassemble(syllable)).join(' '),
  );
  return [...letters].map((letter) => TAKEN_FOR[letter] ?? letter).join('');
}
