import { isParticle } from '../text/particle-forms.ts';
import { helperOf } from './korean/inflection.ts';
import type { DecodedText } from './record-format.ts';
import { findTypedWords } from './typed-words.ts';

// A surface is a word as it is written, in lower case and with its particle or ending: `상담사에게`. The
// index of words has dictionary forms, as the analyser read them; that of surfaces finds a text by what
// literally stands in it, however it was read.

/** Where a surface is on a page: the number of a block of 32 parts of the text, from 1; 0 is the title, ANYWHERE unknown. */
interface PlacedSurface {
  surface: string;
  block: number;
}

/** The blocks of a page in which a word stands, ascending; pages by their number, from the oldest. */
type SurfacePlaces = Map<number, number[]>;

const PARTS_OF_BLOCK = 32;
const BLOCKS = 128;

/** The block of a word that stands on most pages, and of what stands after the first 4,000 parts of a page. */
export const ANYWHERE = BLOCKS - 1;

/** The block of a part, by its position as the index counts words. */
export function blockOf(position: number): number {
  return Math.min(ANYWHERE, 1 + Math.floor(position / PARTS_OF_BLOCK));
}

/** The surfaces of a title: all words. */
export function surfacesOfTitle({ text }: Pick<DecodedText, 'text'>): PlacedSurface[] {
  return findTypedWords(text).map(({ word }) => ({ surface: word, block: 0 }));
}

/** The surfaces of a text, without words that the index of words has in the same letters. */
export function surfacesOfText({ text, tokens }: DecodedText): PlacedSurface[] {
  const found: PlacedSurface[] = [];
  let next = 0;
  for (const { word, start } of findTypedWords(text)) {
    while ((tokens[next + 1]?.start ?? Infinity) <= start) next++;
    const token = tokens[next];
    const isIndexed =
      token?.start === start && token.word === word && token.end === start + word.length;
    if (!isIndexed) found.push({ surface: word, block: blockOf(token?.position ?? 0) });
  }
  return found;
}

/** The file of a surface among `count` files, by its first two characters, so that a word and its forms share one. */
export function surfaceFileOf(surface: string, count: number): number {
  let hash = 0;
  for (let index = 0; index < 2; index++) {
    hash = (hash * 31 + (surface.codePointAt(index) ?? 0)) % 0x1_0000;
  }
  return hash % count;
}

/**
 * Writes a file of surfaces, a line each: the surface, a space, and its places as base-64 numbers, each
 * the distance from the one before: page times 128 plus block. Places must ascend.
 */
export function formatSurfaces(lines: Iterable<readonly [string, Iterable<number>]>): string {
  let text = '\n';
  for (const [surface, places] of lines) {
    let before = 0;
    text += `${surface} `;
    for (const place of places) {
      text += toDigits(place - before);
      before = place;
    }
    text += '\n';
  }
  return text;
}

/** The number of a place, as `formatSurfaces` takes it. */
export function toPlace(page: number, block: number): number {
  return page * BLOCKS + block;
}

/** The page of a place. */
export function pageOfPlace(place: number): number {
  return Math.floor(place / BLOCKS);
}

/** The places of a surface in the text of its file. */
export function findSurface(file: string, surface: string): SurfacePlaces {
  const start = file.indexOf(`\n${surface} `);
  if (start < 0) return new Map();
  return readPlaces(file.slice(start + surface.length + 2, file.indexOf('\n', start + 1)));
}

/** The surfaces of a file that are this word, alone or with a particle, 하다, 되다 or 이다 after it. */
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
