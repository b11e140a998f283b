/** An indexed word and its range in the text (UTF-16 offsets, end exclusive). */
export interface Token {
  /** The index word, in lower case and dictionary form: `감소하다`. */
  word: string;
  start: number;
  end: number;
}

/**
 * Encodes a text and its tokens as one line for Pagefind; decodeRecord restores both.
 *
 * Pagefind indexes letters and digits and ignores ASCII punctuation. So tokens are written in letters,
 * and everything else in punctuation, three signs per character. Parts are separated by spaces. A part
 * without letters is not indexed but takes a position, so that `고객의 경험` is not the phrase `고객 경험`.
 * A space means a space in the text, unless the part before it ends in a single extra sign.
 * Tokens must be in order and must not overlap.
 */
export function encodeRecord(text: string, tokens: readonly Token[]): string {
  const parts = toParts(text, tokens);
  return parts
    .map(({ word, start, end }, index) => {
      const surface = text.slice(start, end);
      const next = parts[index + 1]?.start ?? text.length;
      return writePart(word, surface) + (next === end ? GLUE : '');
    })
    .join(' ');
}

/** The position of each token in the record that `encodeRecord` makes of both, as Pagefind counts words. */
export function placeTokens(text: string, tokens: readonly Token[]): number[] {
  const positions: number[] = [];
  for (const [position, { word }] of toParts(text, tokens).entries()) {
    if (word !== undefined) positions.push(position);
  }
  return positions;
}

/** A range of the text, with its index word; `word` is undefined for text that is not indexed. */
interface Part {
  word: string | undefined;
  start: number;
  end: number;
}

/** Splits the text into parts with nothing or one space between them. */
function toParts(text: string, tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (const { word, start, end } of [
    ...tokens,
    { word: undefined, start: text.length, end: text.length },
  ]) {
    const done = parts.at(-1)?.end;
    const between = text.slice(done ?? 0, start);
    const before = done !== undefined && between.startsWith(' ') ? 1 : 0;
    const behind =
      between.length > before + 1 && between.endsWith(' ') && word !== undefined ? 1 : 0;
    if (between.length > before + behind) {
      parts.push({ word: undefined, start: (done ?? 0) + before, end: start - behind });
    }
    if (word !== undefined) parts.push({ word, start, end });
  }
  return parts;
}

function writePart(word: string | undefined, surface: string): string {
  if (word === undefined) return toSigns(surface);
  const spelling = SPELLINGS.find(({ spell }) => spell(word) === surface);
  return toLetters(word) + (spelling?.code ?? HIDDEN + toSigns(surface));
}

/** A text and its tokens; `position` is the token's index among all parts of the record, as Pagefind counts words. */
export interface DecodedText {
  text: string;
  tokens: (Token & { position: number })[];
}

/** Decodes a record that `encodeRecord` wrote. */
export function decodeRecord(record: string): DecodedText {
  const tokens: (Token & { position: number })[] = [];
  if (record === '') return { text: '', tokens };
  let text = '';
  for (const [position, part] of record.split(' ').entries()) {
    const end = part.indexOf(END);
    const word = end < 0 ? '' : fromLetters(part.slice(0, end));
    const signs = part.slice(end + 1);
    const surface = readSurface(word, signs);
    if (word !== '') {
      tokens.push({ word, start: text.length, end: text.length + surface.length, position });
    }
    text += surface + (signs.length % 3 === 1 ? '' : ' ');
  }
  return { text, tokens };
}

function readSurface(word: string, signs: string): string {
  if (signs.startsWith(HIDDEN)) return fromSigns(signs.slice(HIDDEN.length));
  if (word === '') return fromSigns(signs);
  const spelling = SPELLINGS.find(({ code }) => code !== '' && signs.startsWith(code));
  return spelling ? spelling.spell(word) : word;
}

/**
 * Encodes a word for Pagefind's index. Pagefind splits Hangul into jamo and stores it twice, so each
 * syllable is written as the CJK ideograph of the same rank (가 as U+4E00). It splits words at digits,
 * so these are written as the ten ideographs that follow; a real ideograph of this range gets an escape
 * letter before it. A final letter ends the word, because Pagefind also finds words by their beginning.
 * Memoised, because texts repeat their words.
 */
export function toLetters(word: string): string {
  const known = lettersOfWords.get(word);
  if (known !== undefined) return known;
  const letters = word.replace(/[\u4E00-\u79AD0-9가-힣]/gu, (letter) => {
    if (letter <= '9') return shift(letter, TO_DIGITS);
    return letter < '가' ? IDEOGRAPH + letter : shift(letter, TO_IDEOGRAPH);
  });
  lettersOfWords.set(word, letters + END);
  return letters + END;
}

const lettersOfWords = new Map<string, string>();

/** Decodes the result of `toLetters` without its final letter; memoised, because a page repeats its words. */
function fromLetters(letters: string): string {
  const known = wordsOfLetters.get(letters);
  if (known !== undefined) return known;
  const word = letters.replace(/\u01C2?[\u4E00-\u79AD]/gu, (ideograph) => {
    if (ideograph.startsWith(IDEOGRAPH)) return ideograph.slice(1);
    return shift(ideograph, ideograph >= FIRST_DIGIT ? -TO_DIGITS : -TO_IDEOGRAPH);
  });
  wordsOfLetters.set(letters, word);
  return word;
}

const wordsOfLetters = new Map<string, string>();

/** Whether a word can be indexed: letters and digits only, without the two letters that the encoding uses. */
export function isIndexable(word: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(word) && !/[\u01C0\u01C2]/u.test(word);
}

const END = '\u01C0';
const IDEOGRAPH = '\u01C2';
const TO_IDEOGRAPH = 0x4e00 - 0xac00;
const FIRST_DIGIT = '\u79A4';
const TO_DIGITS = 0x79a4 - 0x30;

function shift(character: string, by: number): string {
  return String.fromCharCode(character.charCodeAt(0) + by);
}

// ASCII punctuation without `_` (Pagefind indexes it), `#` and `*` (emoji to Pagefind), and what JSON and HTML escape.
const SIGNS = "!$%'()+,-./:;=?@[]^`{|}~";
const BASE = SIGNS.length;
const RANK = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, SIGNS.indexOf(String.fromCharCode(code))),
);

// Three signs encode 13,824 values: Hangul syllables, then the first characters of Unicode, and at the
// end the codes WIDE, HIDDEN and SPELLINGS. A single sign (GLUE) means that no space follows.
const GLUE = '~';
const SYLLABLES = 11_172;
const FIRST_SYLLABLE = 0xac00;
const WIDE = BASE ** 3 - 1;
const HIDDEN = toTriplet(BASE ** 3 - 2);
const PLAIN = BASE ** 3 - 4 - SYLLABLES;

// Spellings that are encoded as one code; for any other (HIDDEN) the spelling itself is written out.
const SPELLINGS = [
  { code: '', spell: (word: string) => word },
  { code: toTriplet(BASE ** 3 - 3), spell: (word: string) => word.toUpperCase() },
  {
    code: toTriplet(BASE ** 3 - 4),
    spell: (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1),
  },
];

function toSigns(text: string): string {
  let signs = '';
  for (let index = 0; index < text.length; index++) signs += unitToSigns(text.charCodeAt(index));
  return signs;
}

/** Encodes a UTF-16 code unit as three signs, if it is a Hangul syllable or below `PLAIN`, otherwise as nine. */
function unitToSigns(unit: number): string {
  const rank = unit - FIRST_SYLLABLE;
  if (rank >= 0 && rank < SYLLABLES) return toTriplet(rank);
  if (unit < PLAIN) return toTriplet(SYLLABLES + unit);
  return toTriplet(WIDE) + toTriplet(unit >> 8) + toTriplet(unit & 0xff);
}

function fromSigns(signs: string): string {
  let text = '';
  for (let index = 0; index + 2 < signs.length; index += 3) {
    const rank = fromTriplet(signs, index);
    if (rank === WIDE) {
      text += String.fromCharCode(
        (fromTriplet(signs, index + 3) << 8) | fromTriplet(signs, index + 6),
      );
      index += 6;
    } else {
      text += String.fromCharCode(rank < SYLLABLES ? rank + FIRST_SYLLABLE : rank - SYLLABLES);
    }
  }
  return text;
}

function toTriplet(rank: number): string {
  return (
    SIGNS.charAt(Math.floor(rank / BASE ** 2)) +
    SIGNS.charAt(Math.floor(rank / BASE) % BASE) +
    SIGNS.charAt(rank % BASE)
  );
}

function fromTriplet(signs: string, index: number): number {
  const digit = (offset: number): number => RANK[signs.charCodeAt(index + offset)] ?? 0;
  return (digit(0) * BASE + digit(1)) * BASE + digit(2);
}
