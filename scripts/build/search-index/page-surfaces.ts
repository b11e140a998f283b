import { decodeRecord } from '../../../src/search/record-format.ts';
import {
  UNKNOWN_BLOCK,
  pageOfPlace,
  surfacesOfText,
  surfacesOfTitle,
  toPlace,
} from '../../../src/search/surfaces.ts';
import { type StringTable, toNumbers } from './string-table.ts';

/**
 * The words of a page as they are written, and where: two lists of one length, each pair once, blocks
 * ascending.
 */
export interface PageSurfaces {
  /** Numbers of the string table. */
  surfaces: Uint32Array;
  blocks: Uint8Array;
}

/** Reads the surfaces of a page from its records. */
export function toPageSurfaces(content: string, title: string, table: StringTable): PageSurfaces {
  const placed = [
    ...surfacesOfTitle(decodeRecord(title)),
    ...surfacesOfText(decodeRecord(content)),
  ];
  const once = new Map(placed.map((one) => [`${one.surface} ${one.block}`, one]));
  return {
    surfaces: toNumbers(
      table,
      once.values().map(({ surface }) => surface),
    ),
    blocks: Uint8Array.from(once.values(), ({ block }) => block),
  };
}

/** A surface with its places, as formatSurfaces takes them. */
export type SurfaceLine = readonly [surface: string, places: Uint32Array];

/**
 * The surfaces of all pages with their places, in the order of their letters. `pages` are newest first,
 * and numbered from the oldest, so that a new page changes no number. Of those on most pages
 * only the pages are kept, because they tell few pages from others.
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

/** The places of all surfaces one after another, and where those of each number start; oldest page first. */
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

/** The places of a surface, or only its pages if these are more than `most`. */
function withoutBlocks(places: Uint32Array, most: number): Uint32Array {
  const pages = new Uint32Array(new Set(places.values().map(pageOfPlace)));
  return pages.length > most ? pages.map((page) => toPlace(page, UNKNOWN_BLOCK)) : places;
}

const PLACES_OF_FILE = 700;
const MOST_FILES = 512;

/** The number of files for these surfaces: a power of two, for files of some kilobytes. */
export function countSurfaceFiles(lines: readonly SurfaceLine[]): number {
  const places = lines.reduce((sum, [, own]) => sum + own.length, 0);
  return Math.min(MOST_FILES, 2 ** Math.max(0, Math.round(Math.log2(places / PLACES_OF_FILE))));
}
