import { assemble, convertQwertyToAlphabet } from 'es-hangul';

const LATIN = /[A-Za-z]/u;
/** Letters of Hangul that no syllable joins: `ㅈㅏㄴ`. */
const LOOSE_LETTERS = /[\u3131-\u3163]/u;

/**
 * A passphrase that was typed with the keyboard in English, or whose letters stayed apart, in syllables:
 * `wksel` and `ㅈㅏㄴㄷㅣ` are 잔디. No passphrase has Latin letters, so these are always keystrokes of the
 * Korean two-set layout.
 */
export function readKeystrokes(typed: string): string {
  const text = typed.normalize('NFC');
  if (!LATIN.test(text) && !LOOSE_LETTERS.test(text)) return text;
  return assemble([...convertQwertyToAlphabet(withoutCapsLock(text))]);
}

/**
 * Undoes Caps Lock, which was on if there are more capitals than small letters: `WKSEL` becomes `wksel`. Other
 * texts are unchanged, because a capital is a doubled consonant (`R` is ㄲ).
 */
function withoutCapsLock(text: string): string {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  if (count(/[A-Z]/gu) <= count(/[a-z]/gu)) return text;
  return text.replace(/[A-Za-z]/gu, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
}
