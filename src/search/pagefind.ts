/** A page that a search found, as Pagefind's index describes it. */
export interface Found {
  /** From the root of the site. */
  url: string;
  /** HTML: text with `<mark>` around what was found. */
  excerpt: string;
  meta: Record<string, string>;
}

/** What a search gave: how many there are, and each one's description when asked for. */
export interface Findings {
  total: number;
  /** Describes the found pages from `start` up to `end`. */
  read: (start: number, end: number) => Promise<Found[]>;
}

export type FindPages = (query: string) => Promise<Findings>;

// In a variable, so that neither Vite nor TypeScript looks for what only the built site has.
const INDEX = '/pagefind/pagefind.js';

/** Loads the index that the build put beside the pages; throws where there is none. */
export async function loadIndex(): Promise<FindPages> {
  const index: unknown = await import(/* @vite-ignore */ INDEX);
  const search = functionOf(index, 'search');
  await functionOf(index, 'init')();
  return async (query) => {
    const answer = await search(query);
    const results = propertyOf(answer, 'results');
    if (!Array.isArray(results)) throw new TypeError('Pagefind gave no list of results.');
    return {
      total: results.length,
      read: (start, end) =>
        Promise.all(
          results
            .slice(start, end)
            .map(async (result) => toFound(await functionOf(result, 'data')())),
        ),
    };
  };
}

/** Pagefind is not typed, and its index is a file like any other: checks what comes from it. */
function toFound(data: unknown): Found {
  const url = propertyOf(data, 'url');
  const excerpt = propertyOf(data, 'excerpt');
  const meta = propertyOf(data, 'meta');
  if (typeof url !== 'string' || !/^\/(?!\/)/u.test(url)) {
    throw new TypeError('Pagefind gave an address that is not of this site.');
  }
  return {
    url,
    excerpt: typeof excerpt === 'string' ? excerpt : '',
    meta: Object.fromEntries(
      Object.entries(typeof meta === 'object' && meta !== null ? meta : {}).flatMap(
        ([name, value]: [string, unknown]) => (typeof value === 'string' ? [[name, value]] : []),
      ),
    ),
  };
}

function functionOf(holder: unknown, name: string): (...given: unknown[]) => Promise<unknown> {
  const found = propertyOf(holder, name);
  if (typeof found !== 'function') throw new TypeError(`Pagefind has no ${name}().`);
  return async (...given) => {
    const answer: unknown = await Reflect.apply(found, holder, given);
    return answer;
  };
}

function propertyOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
