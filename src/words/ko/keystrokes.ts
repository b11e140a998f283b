/**
 * The letters of Hangul syllables in the order of Unicode, each as the keys that are typed for it: ㅘ is ㅗ and
 * ㅏ.
 */
export const keystrokes = {
  initials: 'ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' '),
  vowels: 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' '),
  /** The first entry means no final consonant. */
  finals:
    ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
      ' ',
    ),
  /** Pairs of consonants that are on the screen while a syllable is being typed. */
  pairs: new Map(
    [
      'ㄳㄱㅅ',
      'ㄵㄴㅈ',
      'ㄶㄴㅎ',
      'ㄺㄹㄱ',
      'ㄻㄹㅁ',
      'ㄼㄹㅂ',
      'ㄽㄹㅅ',
      'ㄾㄹㅌ',
      'ㄿㄹㅍ',
      'ㅀㄹㅎ',
      'ㅄㅂㅅ',
    ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
  ),
};

export type Keystrokes = typeof keystrokes;
