import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';
import type { LexiconEntry, Lexicon } from './lexicon.ts';
import { stemsOf } from '../text/particle-forms.ts';
import { readHangul, type WordReading } from './read-hangul.ts';
import { SURE_COST } from './sure-cost.ts';

/** Readings of a word that is still being typed, compared by keystrokes: `이메이` and `임` give 이메일. */
export function readUnfinished(typed: string, lexicon: Lexicon): WordReading[] {
  return toGuesses(findBeginning(typed, lexicon), 'unfinished');
}

/**
 * Entries that begin with the typed keystrokes (`이메이`) or, for consonants, with these 초성; most common
 * first.
 */
export function findBeginning(typed: string, lexicon: Lexicon): LexiconEntry[] {
  const initials = /^[ㄱ-ㅎ]+$/u.test(typed);
  const keys = initials ? typed : disassemble(typed);
  const begins = (word: string): boolean =>
    initials ? initialsOf(word).startsWith(typed) : keysOf(word).startsWith(keys);
  return [...lexicon.entries()].filter(({ word }) => begins(word)).sort(compareLikelihood);
}

/**
 * Readings of typed 초성: nouns with exactly these initial consonants (`ㅋㅌㅅㅌ` gives 컨택센터), most
 * common first.
 */
export function readInitials(typed: string, lexicon: Lexicon): WordReading[] {
  const found = [...lexicon.entries()].filter(
    ({ word, kind }) =>
      kind === 'noun' && word.length === typed.length && initialsOf(word) === typed,
  );
  return toGuesses(found.sort(compareLikelihood), 'initials');
}

// A shorter word is one edit away from too many other words.
const SHORTEST_TO_EDIT = 4;

/**
 * Readings of a word with a syllable too many or two in the wrong order: `가명처리리`, `보이스피이싱`,
 * `생성형공인지능`. A doubled syllable is the likeliest.
 */
export function readSyllableSlip(typed: string, lexicon: Lexicon): WordReading[] {
  if (typed.length < SHORTEST_TO_EDIT || !/^[가-힣]+$/u.test(typed)) return [];
  return editsOf(typed)
    .flatMap((word) =>
      readHangul(word, lexicon)
        .filter(({ words, cost }) => cost < SURE_COST && words.every(({ length }) => length > 1))
        .slice(0, 1),
    )
    .map((reading) => ({ ...reading, guess: 'slip' }));
}

/** The words that result from leaving out a syllable or swapping two neighbours; each once, likeliest first. */
function editsOf(typed: string): string[] {
  const without = (index: number): string => typed.slice(0, index) + typed.slice(index + 1);
  const swapped = (index: number): string =>
    typed.slice(0, index) + typed.charAt(index + 1) + typed.charAt(index) + typed.slice(index + 2);
  const places = [...typed].map((_, index) => index);
  const doubled = places.filter((index) => typed[index] === typed[index + 1]);
  return [
    ...new Set([
      ...doubled.map(without),
      ...places.slice(1).map(without),
      ...places.slice(0, -1).map(swapped),
    ]),
  ].filter((word) => word !== typed);
}

/** Readings of a word that was typed on the other keyboard: `zjsxor` is 컨택, `ㅏㄴ뱌` is KSQI. */
export function readOtherKeyboard(typed: string, lexicon: Lexicon): WordReading[] {
  const word = onOtherKeyboard(typed);
  if (word === undefined) return [];
  const known = lexicon.get(word);
  const readings = known
    ? known.ways.map((words) => ({ words, cost: 1, shown: word }))
    : readHangul(word, lexicon).filter(({ cost }) => cost < SURE_COST);
  return readings.slice(0, 1).map((reading) => ({ ...reading, guess: 'slip' }));
}

/** The word that the same keys give in the other layout; undefined if the word can't come from the wrong layout. */
export function onOtherKeyboard(typed: string): string | undefined {
  if (/^[a-z]{4,}$/u.test(typed)) {
    const korean = convertQwertyToHangul(typed);
    return /^[가-힣]+$/u.test(korean) ? korean : undefined;
  }
  // English words typed in the Korean layout contain single jamo (`ㅏㄴ뱌`); Korean words do not.
  if (!/[ㄱ-ㅣ]/u.test(typed) || !/^[ㄱ-ㅣ가-힣]{2,}$/u.test(typed)) return undefined;
  const latin = convertHangulToQwerty(typed).toLowerCase();
  return /^[a-z]+$/u.test(latin) ? latin : undefined;
}

/** The keystrokes of a word (`상담` gives `ㅅㅏㅇㄷㅏㅁ`), memoised. */
function keysOf(word: string): string {
  let keys = keysOfWords.get(word);
  if (keys === undefined) keysOfWords.set(word, (keys = disassemble(word)));
  return keys;
}

const keysOfWords = new Map<string, string>();

function initialsOf(word: string): string {
  return [...word].map((letter) => getChoseong(letter) || letter).join('');
}

function compareLikelihood(a: LexiconEntry, b: LexiconEntry): number {
  return b.weight - a.weight || a.word.length - b.word.length || (a.word < b.word ? -1 : 1);
}

const SHORTEST_KOREAN = 6;
const SHORTEST_FOREIGN = 4;

/**
 * Readings for a typing error: words that differ from the typed one, with or without its particle, by
 * one jamo; most common first.
 */
export function readSlip(typed: string, lexicon: Lexicon): WordReading[] {
  const stems = [typed, ...stemsOf(typed)].filter(
    // A short word is one jamo away from too many other words: 이직, 아직, 이익.
    (stem) =>
      stem.normalize('NFD').length >= (KOREAN.test(stem) ? SHORTEST_KOREAN : SHORTEST_FOREIGN),
  );
  for (const stem of stems) {
    const letters = stem.normalize('NFD');
    // Digits are not corrected: a reader who types 2031 does not mean 2021.
    const digits = digitsOf(stem);
    const found = [...lexicon.entries()].filter(
      ({ word }) => isOneAway(word.normalize('NFD'), letters) && digitsOf(word) === digits,
    );
    if (found.length > 0) return toGuesses(found.sort(compareLikelihood), 'slip');
  }
  return [];
}

const KOREAN = /[가-힣]/u;

function digitsOf(word: string): string {
  return word.replace(/\D/gu, '');
}

/** Whether inserting, deleting or replacing one letter makes the texts equal. */
function isOneAway(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = long.slice(same + 1);
  return short.slice(same) === rest || short.slice(same + 1) === rest;
}

const MOST_GUESSES = 12;

/**
 * Readings of the first twelve entries of the lexicon, marked as guessed in the way `guess`, one for each way in which
 * the entry is indexed: `고객경험` as one word and as `고객` and `경험`.
 */
function toGuesses(
  entries: readonly LexiconEntry[],
  guess: NonNullable<WordReading['guess']>,
): WordReading[] {
  return entries
    .slice(0, MOST_GUESSES)
    .flatMap(({ word, ways }) => ways.map((words) => ({ words, cost: 0, shown: word, guess })));
}
