import type { Bytes } from './key-material.ts';
import { WORD_LIST } from './word-list.ts';

/** Secret words in a passphrase: each is one of 2,048, 66 bits in all. */
const SECRET_WORDS = 6;
const BYTES_A_WORD = 2;
/** Number of random bytes that `toPassphrase` needs. */
export const PASSPHRASE_BYTES = SECRET_WORDS * BYTES_A_WORD;

/** Makes a passphrase: the account, then six words that random bytes choose. */
export function toPassphrase(account: string, random: Bytes): string[] {
  const numbers = new DataView(random.buffer, random.byteOffset, PASSPHRASE_BYTES);
  const words = Array.from({ length: SECRET_WORDS }, (_, at) =>
    wordAt(numbers.getUint16(at * BYTES_A_WORD)),
  );
  return [account, ...words];
}

/** Chooses the account of a new company: a word of the list that no other account resembles. */
export function pickAccount(taken: readonly string[], randomNumber: number): string {
  const isLike = (word: string): boolean =>
    taken.some((other) => other.startsWith(word) || word.startsWith(other));
  let number = randomNumber;
  while (isLike(wordAt(number))) number++;
  return wordAt(number);
}

// 2,048 divides 65,536, so all words are equally likely.
function wordAt(number: number): string {
  return WORD_LIST[number % WORD_LIST.length] ?? '';
}
