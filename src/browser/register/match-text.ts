import { keystrokes } from '../../words/ko/keystrokes.ts';

const FIRST_SYLLABLE = 0xac00;

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
  const initial = keystrokes.initials[Math.floor(at / 588)];
  if (initial === undefined) {
    const key = letter.trim();
    return { keys: keystrokes.pairs.get(key) ?? key, initials: key };
  }
  const vowel = keystrokes.vowels[Math.floor((at % 588) / 28)] ?? '';
  return { keys: initial + vowel + (keystrokes.finals[at % 28] ?? ''), initials: initial };
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
      // Consonants alone, from ㄱ to ㅎ.
      const isInitials = /^[\u3131-\u314e]{2,}$/u.test(word.normalize('NFC'));
      return { isInitials, keys: toComparedText(word).keys };
    });
}

/** Whether a text has every word, in any order; a word of initials has those of syllables in a row. */
export function hasWords({ keys, initials }: ComparedText, words: readonly TypedWord[]): boolean {
  return words.every((word) => (word.isInitials ? initials : keys).includes(word.keys));
}
