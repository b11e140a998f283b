import { disassemble, getChoseong } from 'es-hangul';
import type { Entry, Lexicon } from './lexicon.ts';
import type { Reading } from './read-hangul.ts';

/** Words that begin as typed, keystroke by keystroke: `이메이` and `임` of 이메일. */
export function readUnfinished(typed: string, lexicon: Lexicon): Reading[] {
  return toGuesses(findBeginning(typed, lexicon), 'unfinished');
}

/** Entries that begin with these keystrokes or, where all are consonants, with these 초성; likeliest first. */
export function findBeginning(typed: string, lexicon: Lexicon): Entry[] {
  const initials = /^[ㄱ-ㅎ]+$/u.test(typed);
  const keys = initials ? typed : disassemble(typed);
  const begins = (word: string): boolean =>
    initials ? initialsOf(word).startsWith(typed) : keysOf(word).startsWith(keys);
  return [...lexicon.entries()].filter(({ word }) => begins(word)).sort(likeliest);
}

/** Words with exactly these 초성: `ㅋㅌㅅㅌ` is 컨택센터. */
export function readInitials(typed: string, lexicon: Lexicon): Reading[] {
  const found = [...lexicon.entries()].filter(
    ({ word, kind }) =>
      kind === 'noun' && word.length === typed.length && initialsOf(word) === typed,
  );
  return toGuesses(found.sort(likeliest), 'initials');
}

/** The keystrokes of a word; each is taken apart once. */
function keysOf(word: string): string {
  let keys = keysOfWords.get(word);
  if (keys === undefined) keysOfWords.set(word, (keys = disassemble(word)));
  return keys;
}

const keysOfWords = new Map<string, string>();

function initialsOf(word: string): string {
  return [...word].map((letter) => getChoseong(letter) || letter).join('');
}

function likeliest(a: Entry, b: Entry): number {
  return b.weight - a.weight || a.word.length - b.word.length || (a.word < b.word ? -1 : 1);
}

const SHORTEST_KOREAN = 6;
const SHORTEST_FOREIGN = 4;

/** Words one letter (jamo) away from what was typed, likeliest first. */
export function readSlip(typed: string, lexicon: Lexicon): Reading[] {
  const letters = typed.normalize('NFD');
  // Of a short word nearly every one letter away is a word: 이직, 아직, 이익.
  if (letters.length < (letters === typed ? SHORTEST_FOREIGN : SHORTEST_KOREAN)) return [];
  const found = [...lexicon.entries()].filter(({ word }) =>
    isOneAway(word.normalize('NFD'), letters),
  );
  return toGuesses(found.sort(likeliest), 'slip');
}

/** Whether one letter put in, left out or taken for another makes the two alike. */
function isOneAway(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = long.slice(same + 1);
  return short.slice(same) === rest || short.slice(same + 1) === rest;
}

const MOST_GUESSES = 12;

/** A guess stands for itself and for the ways in which the analyser may have divided it. */
function toGuesses(entries: readonly Entry[], guess: NonNullable<Reading['guess']>): Reading[] {
  return entries
    .slice(0, MOST_GUESSES)
    .flatMap(({ word, ways }) => ways.map((words) => ({ words, cost: 0, shown: word, guess })));
}
