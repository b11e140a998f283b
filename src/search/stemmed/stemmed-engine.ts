import type { Engine, FoundPage, Fragment } from '../engine.ts';
import {
  memoRecent,
  type PagefindResult,
  propertyOf,
  toAskPagefind,
  toPagefindPage,
} from '../pagefind-module.ts';
import { foldAccents } from './fold-words.ts';
import { decodeContent } from './page-content.ts';

/** At the end of a word that may go on: `bicyc*` finds `bicycle`. */
export const UNFINISHED = '*';

/** An engine over an index of stems, which Pagefind finds by itself. */
export interface StemmedEngine extends Engine {
  /** The places of a word in any of its forms on a page: positions as the index counts words, ascending. */
  findPlaces: (word: string, id: string) => Promise<number[]>;
}

/**
 * Wraps Pagefind's untyped module; keeps the last 100 pages. Pagefind finds a word also at the beginning of
 * others (`cat` in `category`). In quotation marks it finds whole words only: so that query gives the pages,
 * and the one without gives their scores and places.
 */
export function toStemmedEngine(pagefind: unknown): StemmedEngine {
  const ask = toAskPagefind(pagefind);
  const fragments = memoRecent<Fragment>();
  const inTurn = toQueue();
  const toFound = ({ id, score, places, load }: PagefindResult): FoundPage => ({
    id,
    score,
    places,
    read: () => fragments(id, () => load().then(toFragment)),
  });
  const findForms = async (word: string): Promise<PagefindResult[]> => {
    const exact = new Set((await ask(`"${word}"`)).map(({ id }) => id));
    return exact.size === 0 ? [] : (await ask(word)).filter(({ id }) => exact.has(id));
  };
  const findWord = async (word: string): Promise<FoundPage[]> => {
    if (!word.endsWith(UNFINISHED)) return (await findForms(word)).map(toFound);
    const beginning = word.slice(0, -1);
    const found = (await ask(beginning)).map(toFound);
    return (await begins(found[0], beginning)) ? found : [];
  };
  return {
    findAll: async (words) => intersect(await Promise.all(words.map(findWord))),
    findSequence: async (words) => (await ask(`"${words.join(' ')}"`)).map(toFound),
    findPages: async () => (await ask(null)).map(toFound),
    async findPlaces(word, id) {
      const isUnfinished = word.endsWith(UNFINISHED);
      const found = isUnfinished ? await ask(word.slice(0, -1)) : await findForms(word);
      const result = found.find((one) => one.id === id);
      if (!result) return [];
      return isUnfinished ? result.places : inTurn(() => result.load().then(toExactPlaces));
    },
  };
}

function toFragment(data: unknown): Fragment {
  const { url, content, notice } = toPagefindPage(data);
  const raw = propertyOf(data, 'raw_content');
  // Only this has the marks between words that are written without spaces, and it has HTML's escapes.
  const segmented =
    typeof raw === 'string' && raw.includes('\u200B')
      ? raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
      : content;
  return { url, notice, ...decodeContent(segmented) };
}

/** The pages that all lists have, with the places of all. */
function intersect([first = [], ...others]: readonly FoundPage[][]): FoundPage[] {
  const byId = others.map((list) => new Map(list.map((page) => [page.id, page])));
  return first.flatMap((page) => {
    const held = byId.flatMap((pages) => pages.get(page.id) ?? []);
    if (held.length < others.length) return [];
    const places = [page, ...held].flatMap((one) => one.places);
    const score = held.reduce((sum, one) => sum + one.score, page.score);
    return [{ ...page, score, places: [...new Set(places)].sort((a, b) => a - b) }];
  });
}

/**
 * Whether the words that were found on a page begin as typed: where none does, Pagefind finds those
 * that the typed word begins with (`bicycles-to-work` finds `bicycle`).
 */
async function begins(page: FoundPage | undefined, typed: string): Promise<boolean> {
  if (!page) return false;
  const { title, text } = await page.read();
  const places = new Set(page.places);
  return [...title.tokens, ...text.tokens].some(
    ({ word, position }) =>
      places.has(position) && foldAccents(word).startsWith(foldAccents(typed)),
  );
}

/** Runs one load after the other: Pagefind has one object a page, with the places that it was loaded for last. */
function toQueue(): <T>(load: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (load) => {
    const next = last.then(load);
    last = next.catch(() => undefined);
    return next;
  };
}

// Shares of the same word differ by rounding only.
const SAME = 0.999;

/**
 * The places of the word itself, without those of longer words that begin with it: the longer a word, the
 * less its place counts (`termSimilarity`).
 */
function toExactPlaces(data: unknown): number[] {
  const locations = propertyOf(data, 'weighted_locations');
  const placed = (Array.isArray(locations) ? locations : []).flatMap((location: unknown) => {
    const [place, weight, score] = ['location', 'weight', 'balanced_score'].map((name) =>
      propertyOf(location, name),
    );
    return typeof place === 'number' && typeof weight === 'number' && typeof score === 'number'
      ? [{ place, share: score / weight ** 2 }]
      : [];
  });
  const most = Math.max(...placed.map(({ share }) => share));
  return placed.flatMap(({ place, share }) => (share >= most * SAME ? [place] : []));
}
