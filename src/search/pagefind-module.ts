import type { NoticeFacts } from './answer.ts';

/** A page that Pagefind found. */
export interface PagefindResult {
  id: string;
  score: number;
  /**
   * Positions of the matches in the page, ascending; a position is the number of a word, as the index
   * counts them.
   */
  places: number[];
  /** Loads what the index has of the page (URL, title, text), as unvalidated data for `toPagefindPage`. */
  load: () => Promise<unknown>;
}

/** A page's entry in the Pagefind index. */
interface PagefindPage {
  /** URL path of the page, from the root of the site. */
  url: string;
  content: string;
  title: string;
  notice: NoticeFacts;
}

/** Asks Pagefind, whose answer is external data; `null` finds all pages in the order in which they were indexed. */
type AskPagefind = (query: string | null) => Promise<PagefindResult[]>;

/** Wraps Pagefind's untyped module; keeps the last 100 answers. */
export function toAskPagefind(pagefind: unknown): AskPagefind {
  const answers = memoRecent<PagefindResult[]>();
  return (query) =>
    answers(query ?? '', async () => toResults(await callMethod(pagefind, 'search', query)));
}

const UNKNOWN = 'Pagefind gave another answer than Pagefind 1.6 does.';
const MEMO_SIZE = 100;

/** Memoises promises by name, the last 100 of them; a rejected promise is not kept. */
export function memoRecent<T>(): (name: string, make: () => Promise<T>) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name, make) => {
    const known = made.get(name);
    if (known) return known;
    const making = make();
    made.set(name, making);
    making.catch(() => made.delete(name));
    const [oldest] = made.keys();
    if (made.size > MEMO_SIZE && oldest !== undefined) made.delete(oldest);
    return making;
  };
}

function toResults(answer: unknown): PagefindResult[] {
  const results = propertyOf(answer, 'results');
  if (!Array.isArray(results)) throw new TypeError(UNKNOWN);
  return results.map((result: unknown) => {
    const id = propertyOf(result, 'id');
    const score = propertyOf(result, 'score');
    if (typeof id !== 'string' || typeof score !== 'number') {
      throw new TypeError(UNKNOWN);
    }
    const words = propertyOf(result, 'words');
    const places = Array.isArray(words) ? words.filter((place) => typeof place === 'number') : [];
    return { id, score, places, load: () => callMethod(result, 'data') };
  });
}

/** Validates a page of the index. */
export function toPagefindPage(data: unknown): PagefindPage {
  const url = propertyOf(data, 'raw_url');
  const content = propertyOf(data, 'content');
  const meta = propertyOf(data, 'meta');
  const [title, deadline, amount] = ['title', 'deadline', 'amount'].map((name) =>
    propertyOf(meta, name),
  );
  // Only URLs of this site, because results link to them.
  const isOwn = typeof url === 'string' && /^\/(?!\/)/u.test(url);
  if (!isOwn || typeof content !== 'string' || typeof title !== 'string') {
    throw new TypeError(UNKNOWN);
  }
  // The record has the deadline as `2024-04-30T17:00`, in Seoul's time.
  const notice = {
    deadline: typeof deadline === 'string' ? `${deadline}:00+09:00` : undefined,
    amount: typeof amount === 'string' ? amount : undefined,
  };
  return { url, content, title, notice };
}

/** Calls a method of an untyped object; throws a TypeError if it has none of that name. */
export async function callMethod(
  holder: unknown,
  name: string,
  ...given: unknown[]
): Promise<unknown> {
  const found = propertyOf(holder, name);
  if (typeof found !== 'function') throw new TypeError(`Pagefind has no ${name}().`);
  const answer: unknown = await Reflect.apply(found, holder, given);
  return answer;
}

/** A property of an untyped value; undefined if it has none of that name. */
export function propertyOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
