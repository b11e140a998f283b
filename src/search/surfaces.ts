import { isParticle } from '../text/particle-forms.ts';
import { helperOf } from './korean/inflection.ts';
import type { Token } from './record-format.ts';
import { findTypedWords } from './typed-words.ts';

// A surface is a word as it is spelled in a text, in lower case and with its particle or ending: `상담사에게`.
// The main index has words in dictionary form, as the analyser read them (상담사); the index of surfaces has
// the spellings, so that a text is found by them even if the analyser misread it.

/**
 * A surface, and the block of the page in which it occurs. A block is 32 consecutive positions of the index:
 * 0 is the title, the blocks of the text are numbered from 1, and in UNKNOWN_BLOCK it may be anywhere.
 */
export interface PlacedSurface {
  surface: string;
  block: number;
}

/** The blocks in which a surface occurs, ascending, by the number of the page (0 is the oldest). */
type SurfacePlaces = Map<number, number[]>;

const PARTS_OF_BLOCK = 32;

/** The numbers of blocks are below this. */
export const BLOCKS = 128;

/** Block of a surface that is on most pages, or that occurs after the first 4,000 positions of a page. */
export const UNKNOWN_BLOCK = BLOCKS - 1;

/** The block of a position in a text; positions are numbers of words, as the index counts them. */
export function blockOf(position: number): number {
  return Math.min(UNKNOWN_BLOCK, 1 + Math.floor(position / PARTS_OF_BLOCK));
}

/** The surfaces of a title: all its words. */
export function surfacesOfTitle(title: string): PlacedSurface[] {
  return findTypedWords(title).map(({ word }) => ({ surface: word, block: 0 }));
}

/**
 * The surfaces of a text, without words that the main index has in the same spelling; `positions` are those
 * of its tokens, as Pagefind counts words.
 */
export function surfacesOfText(
  text: string,
  tokens: readonly Token[],
  positions: readonly number[],
): PlacedSurface[] {
  const found: PlacedSurface[] = [];
  let next = 0;
  for (const { word, start } of findTypedWords(text)) {
    while ((tokens[next + 1]?.start ?? Infinity) <= start) next++;
    const token = tokens[next];
    const isIndexed =
      token?.start === start && token.word === word && token.end === start + word.length;
    if (!isIndexed) found.push({ surface: word, block: blockOf(positions[next] ?? 0) });
  }
  return found;
}

/**
 * Number of the file that contains a surface, 0 to `count` - 1, from its first two characters: a word and its
 * inflected forms share one.
 */
export function surfaceFileOf(surface: string, count: number): number {
  let hash = 0;
  for (let index = 0; index < 2; index++) {
    hash = (hash * 31 + (surface.codePointAt(index) ?? 0)) % 0x1_0000;
  }
  return hash % count;
}

/**
 * Formats a file of surfaces, one a line: the surface, a space, and its places (see `toPlace`) as base-64
 * numbers, each the difference from the one before. Places must ascend.
 */
export function formatSurfaces(lines: Iterable<readonly [string, Iterable<number>]>): string {
  let text = '\n';
  for (const [surface, places] of lines) {
    let before = 0;
    text += `${surface} `;
    for (const place of places) {
      text += digitsOf(place - before);
      before = place;
    }
    text += '\n';
  }
  return text;
}

/** Encodes the number of a page and a block as one number: page times 128 plus block. */
export function toPlace(page: number, block: number): number {
  return page * BLOCKS + block;
}

/** The number of the page in an encoded place. */
export function pageOfPlace(place: number): number {
  return Math.floor(place / BLOCKS);
}

/** Looks up a surface in a file of surfaces (its whole text). */
export function findSurface(file: string, surface: string): SurfacePlaces {
  const start = file.indexOf(`\n${surface} `);
  if (start < 0) return new Map();
  return readPlaces(file.slice(start + surface.length + 2, file.indexOf('\n', start + 1)));
}

/**
 * The surfaces of a file that are this word, with or without a particle or a form of 하다, 되다 or 이다
 * after it.
 */
export function findFormsOf(file: string, word: string): string[] {
  const forms: string[] = [];
  for (
    let start = file.indexOf(`\n${word}`);
    start >= 0;
    start = file.indexOf(`\n${word}`, start)
  ) {
    const surface = file.slice(start + 1, file.indexOf(' ', start));
    const tail = surface.slice(word.length);
    const isForm =
      tail === '' ||
      isParticle(tail, word.slice(-1)) ||
      helperOf(tail.normalize('NFD')) !== undefined;
    if (isForm) forms.push(surface);
    start += 1;
  }
  return forms;
}

function readPlaces(digits: string): SurfacePlaces {
  const pages: SurfacePlaces = new Map();
  let place = 0;
  for (let index = 0; index < digits.length;) {
    let [distance, shift, digit] = [0, 0, CONTINUES];
    while (digit >= CONTINUES && index < digits.length) {
      digit = DIGITS.indexOf(digits.charAt(index++));
      distance += (digit % CONTINUES) * 2 ** shift;
      shift += 5;
    }
    place += distance;
    const page = pageOfPlace(place);
    const blocks = pages.get(page);
    if (blocks) blocks.push(place % BLOCKS);
    else pages.set(page, [place % BLOCKS]);
  }
  return pages;
}

// Base-64 digits as in source maps: five bits each, the lowest first, and a sixth if more follow.
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CONTINUES = 32;

// Most distances are below this; their digits are made only once.
const SHORT = 4096;
const digitsOfShort: string[] = [];

function digitsOf(value: number): string {
  return value < SHORT ? (digitsOfShort[value] ??= toDigits(value)) : toDigits(value);
}

function toDigits(value: number): string {
  let digits = '';
  let rest = value;
  do {
    const digit = rest % CONTINUES;
    rest = Math.floor(rest / CONTINUES);
    digits += DIGITS.charAt(rest > 0 ? digit + CONTINUES : digit);
  } while (rest > 0);
  return digits;
}
