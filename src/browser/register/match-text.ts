import { keystrokes } from '../../words/ko/keystrokes.ts';

const FIRST_SYLLABLE = 0xac00;

/**
 * A text in the form in which it is compared with what a reader types: its keystrokes, and the initial sounds
 * of its syllables.
 */
export interface ComparedText {
  keys: string;
  initials: string;
}

const known = new Map<string, ComparedText>();

/**
 * Converts a text for comparison: `콜 센터` has the keystrokes `ㅋㅗㄹㅅㅔㄴㅌㅓ`, without spaces and in lower case, so
 * that it is found at each stroke of a syllable that is being typed (`코`, `콜ㅅ`, `콜세`).
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

/**
 * The keystrokes and the initial sound of a character; both empty for a space. es-hangul's `disassemble`
 * takes 20 times as long for 5,000 notices.
 */
function splitLetter(letter: string): ComparedText {
  const at = letter.charCodeAt(0) - FIRST_SYLLABLE;
  const initial = keystrokes.initials[Math.floor(at / 588)];
  if (initial === undefined) {
    const key = letter.trim();
    return { keys: keystrokes.pairs.get(key) ?? key, initials: key };
  }
  const vowel = keystrokes.vowels[Math.floor((at % 588) / 28)] ?? '';
  return { keys: initial + vowel + (keystrokes.finals[at % 28] ?? ''), initials: initial };
}

/** A word that the reader typed, `ㄱㄱㅅㅌ` or `고객`, in the form in which texts are compared. */
interface TypedWord {
  isInitials: boolean;
  keys: string;
}

/** Splits what the reader typed into words; a text matches if it has all of them. */
export function toTypedWords(typed: string): TypedWord[] {
  return typed
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => {
      // Consonants alone, from ㄱ to ㅎ.
      const isInitials = /^[\u3131-\u314e]{2,}$/u.test(word.normalize('NFC'));
      return { isInitials, keys: toComparedText(word).keys };
    });
}

/**
 * Whether a text has every word, in any order. A word of initials must be the initials of consecutive
 * syllables.
 */
export function hasWords({ keys, initials }: ComparedText, words: readonly TypedWord[]): boolean {
  return words.every((word) => (word.isInitials ? initials : keys).includes(word.keys));
}
