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

/** Mark at the end of a word that may be unfinished: `bicyc*` finds `bicycle`. */
export const UNFINISHED_MARK = '*';

/** An engine for an index whose words Pagefind stems. */
export interface StemmedEngine extends Engine {
  /**
   * The places of a word in all its forms on the page with this id, ascending: numbers of words, as the
   * index counts them.
   */
  findPlaces: (word: string, id: string) => Promise<number[]>;
}

/**
 * Wraps Pagefind's untyped module as an engine; keeps the last 100 pages. Pagefind also finds longer words
 * that begin with the typed one (`category` for `cat`), except for a word in quotation marks. So each word is
 * queried twice: the query with quotation marks gives the pages, the one without gives scores and places.
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
    if (!word.endsWith(UNFINISHED_MARK)) return (await findForms(word)).map(toFound);
    const beginning = word.slice(0, -1);
    const found = (await ask(beginning)).map(toFound);
    return (await begins(found[0], beginning)) ? found : [];
  };
  return {
    findAll: async (words) => intersect(await Promise.all(words.map(findWord))),
    findSequence: async (words) => (await ask(`"${words.join(' ')}"`)).map(toFound),
    listPages: async () => (await ask(null)).map(toFound),
    async findPlaces(word, id) {
      const isUnfinished = word.endsWith(UNFINISHED_MARK);
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
  // Only `raw_content` has the marks between words that are written without spaces; it is HTML-escaped.
  const segmented =
    typeof raw === 'string' && raw.includes('\u200B')
      ? raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
      : content;
  return { url, notice, ...decodeContent(segmented) };
}

/** The pages that are in all lists, with the places of all lists and the sum of their scores. */
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
 * Whether a word that was found on the page begins as typed. If no indexed word does, Pagefind instead finds
 * words with which the typed one begins (`bicycles-to-work` finds `bicycle`).
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

/**
 * Returns a function that runs loads one by one, because Pagefind has one object per page and overwrites its
 * places at each load.
 */
function toQueue(): <T>(load: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (load) => {
    const next = last.then(load);
    last = next.catch(() => undefined);
    return next;
  };
}

// The scores of two places of the same word, without their weight, differ only by rounding.
const SAME = 0.999;

/**
 * The places of the word itself in a loaded page, without those of longer words that begin with it, which
 * have a lower score (`termSimilarity`).
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
