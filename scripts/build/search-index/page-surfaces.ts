import {
  BLOCKS,
  UNKNOWN_BLOCK,
  pageOfPlace,
  type PlacedSurface,
  toPlace,
} from '../../../src/search/surfaces.ts';
import { type StringTable, toNumbers } from './string-table.ts';

/**
 * The surfaces of a page (its words as they are spelled) with the blocks of text in which they
 * occur: two lists of the same length. Each pair of surface and block occurs once; the blocks of a
 * surface are in ascending order.
 */
export interface PageSurfaces {
  /** Surfaces as numbers of the string table. */
  surfaces: Uint32Array;
  blocks: Uint8Array;
}

/** Collects the surfaces of a page as `surfacesOfTitle` and `surfacesOfText` found them. */
export function toPageSurfaces(placed: readonly PlacedSurface[], table: StringTable): PageSurfaces {
  const numbers = toNumbers(
    table,
    placed.map(({ surface }) => surface),
  );
  // A surface and its block as one number, because a text for each of them took three times as long.
  const once = [
    ...new Set(placed.map(({ block }, index) => (numbers[index] ?? 0) * BLOCKS + block)),
  ];
  return {
    surfaces: new Uint32Array(once.map((pair) => Math.floor(pair / BLOCKS))),
    blocks: new Uint8Array(once.map((pair) => pair % BLOCKS)),
  };
}

/**
 * A surface with its places, the input of `formatSurfaces`; `toPlace` makes a place from a page and
 * a block.
 */
export type SurfaceLine = readonly [surface: string, places: Uint32Array];

/**
 * The surfaces of all pages with their places, sorted by UTF-16 units. `pages` are sorted newest
 * first, but numbered from the oldest, so that a new page changes no other number. Very frequent
 * surfaces keep only the pages, without blocks, because they hardly distinguish pages.
 */
export function toSurfaceLines(
  pages: readonly PageSurfaces[],
  { texts }: StringTable,
): SurfaceLine[] {
  const { starts, places } = collectPlaces(pages.toReversed(), texts.length);
  const most = Math.max(FEW_PAGES, pages.length * MOST);
  const lines: SurfaceLine[] = [];
  for (const [number, text] of texts.entries()) {
    const own = places.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
    if (own.length > 0) lines.push([text, own.length > most ? withoutBlocks(own, most) : own]);
  }
  return lines.sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * The places of all surfaces in one list, oldest page first; those of surface `n` are from
 * `starts[n]` to `starts[n + 1]`.
 */
function collectPlaces(
  pages: readonly PageSurfaces[],
  count: number,
): { starts: Uint32Array; places: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const { surfaces } of pages) {
    for (const number of surfaces) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  }
  for (let number = 0; number < count; number++) {
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  }
  const places = new Uint32Array(starts.at(-1) ?? 0);
  const filled = starts.slice();
  for (const [page, { surfaces, blocks }] of pages.entries()) {
    for (let index = 0; index < surfaces.length; index++) {
      const number = surfaces[index] ?? 0;
      const place = filled[number] ?? 0;
      places[place] = toPlace(page, blocks[index] ?? 0);
      filled[number] = place + 1;
    }
  }
  return { starts, places };
}

const FEW_PAGES = 100;
const MOST = 0.25;

/** The places of a surface; if it is on more than `most` pages, its pages without blocks. */
function withoutBlocks(places: Uint32Array, most: number): Uint32Array {
  const pages = new Uint32Array(places.length);
  let count = 0;
  for (const place of places) {
    const page = toPlace(pageOfPlace(place), UNKNOWN_BLOCK);
    if (count === 0 || page !== pages[count - 1]) pages[count++] = page;
  }
  return count > most ? pages.subarray(0, count) : places;
}

const PLACES_OF_FILE = 700;
const MOST_FILES = 512;

/** The number of files for these surfaces: a power of two that gives files of a few kilobytes. */
export function countSurfaceFiles(lines: readonly SurfaceLine[]): number {
  const places = lines.reduce((sum, [, own]) => sum + own.length, 0);
  return Math.min(MOST_FILES, 2 ** Math.max(0, Math.round(Math.log2(places / PLACES_OF_FILE))));
}
