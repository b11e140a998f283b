import { findFormsOf, findSurface, surfaceFileOf } from './surfaces.ts';

/**
 * The places of a word: for each page (Pagefind's id) the numbers of the blocks of its text (see
 * surfaces.ts), ascending.
 */
export type BlocksByPage = ReadonlyMap<string, readonly number[]>;

/** Finds words by their spelling in the texts (see surfaces.ts), independent of the analyser. */
export interface Surfaces {
  /** Finds the places of a word exactly as typed. */
  find: (word: string) => Promise<BlocksByPage>;
  /** Finds the places of a word with or without a particle, and its spellings there: `상담사`, `상담사에게`. */
  findForms: (word: string) => Promise<{ forms: string[]; pages: BlocksByPage }>;
}

/**
 * Opens the index of surfaces, `count` files that are read when first needed; `ids`: of all pages, newest
 * first.
 */
export function openSurfaces(
  readFile: (name: string) => Promise<string>,
  count: number,
  ids: readonly string[],
): Surfaces {
  const files = new Map<number, Promise<string>>();
  const fileOf = (word: string): Promise<string> => {
    const number = surfaceFileOf(word, count);
    const known = files.get(number);
    if (known) return known;
    const reading = readFile(`surfaces-${number}`);
    files.set(number, reading);
    reading.catch(() => files.delete(number));
    return reading;
  };
  const toBlocks = (file: string, surfaces: readonly string[]): BlocksByPage => {
    const pages = new Map<string, number[]>();
    for (const surface of surfaces) {
      for (const [page, blocks] of findSurface(file, surface)) {
        const id = ids[ids.length - 1 - page];
        if (id !== undefined) pages.set(id, [...(pages.get(id) ?? []), ...blocks]);
      }
    }
    for (const blocks of pages.values()) blocks.sort((a, b) => a - b);
    return pages;
  };
  return {
    async find(word) {
      return toBlocks(await fileOf(word), [word]);
    },
    async findForms(word) {
      const file = await fileOf(word);
      const forms = findFormsOf(file, word);
      return { forms, pages: toBlocks(file, forms) };
    },
  };
}
