const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const INITIALS = 'ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const VOWELS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(
  ' ',
);
const FINALS = [
  '',
  ...'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  ),
];
// A vowel or a pair of consonants that is typed on its way to a syllable: ㅘ, ㄳ.
const PAIRS: Record<string, string> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

/** A text as it is compared with what a reader types: its keystrokes, and the initial sounds of its syllables. */
export interface ComparedText {
  keys: string;
  initials: string;
}

const known = new Map<string, ComparedText>();

/**
 * The keystrokes of a text without spaces and in lower case: `콜 센터` gives `ㅋㅗㄹㅅㅔㄴㅌㅓ`, so that a syllable that is
 * being typed is found in it at each stroke (`코`, `콜ㅅ`, `콜세`).
 */
export function toComparedText(text: string): ComparedText {
  let keys = '';
  let initials = '';
  for (const letter of text.normalize('NFC').toLowerCase()) {
    const parts = known.get(letter) ?? splitLetter(letter);
    known.set(letter, parts);
    keys += parts.keys;
    initials += parts.initials;
  }
  return { keys, initials };
}

/** The keystrokes of a letter; none of a space. es-hangul's `disassemble` takes 20 times as long for 5,000 notices. */
function splitLetter(letter: string): ComparedText {
  const at = letter.charCodeAt(0) - FIRST_SYLLABLE;
  if (at < 0 || at > LAST_SYLLABLE - FIRST_SYLLABLE) {
    const key = letter.trim();
    return { keys: PAIRS[key] ?? key, initials: key };
  }
  const initial = INITIALS[Math.floor(at / 588)] ?? '';
  const rest = (VOWELS[Math.floor((at % 588) / 28)] ?? '') + (FINALS[at % 28] ?? '');
  return { keys: initial + rest, initials: initial };
}

/** A word of the reader's, `ㄱㄱㅅㅌ` or `고객`, in the form in which texts are compared. */
interface TypedWord {
  isInitials: boolean;
  keys: string;
}

/** The words of what the reader typed; every one of them must be in a text. */
export function toTypedWords(typed: string): TypedWord[] {
  return typed
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => {
      const isInitials = /^[ㄱ-ㅎ]{2,}$/u.test(word.normalize('NFC'));
      return { isInitials, keys: toComparedText(word).keys };
    });
}

/** Whether a text has every word, in any order; a word of initials has those of syllables in a row. */
export function hasWords({ keys, initials }: ComparedText, words: readonly TypedWord[]): boolean {
  return words.every((word) => (word.isInitials ? initials : keys).includes(word.keys));
}
