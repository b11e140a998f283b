import { toSeoulInstant } from '../archive/date.ts';
import type { NoticeFacts } from './answer.ts';
import { type DecodedText, decodeRecord, toLetters } from './record-format.ts';

/** A page that Pagefind found, with a function that loads its text. */
export interface FoundPage {
  id: string;
  score: number;
  /** Positions of the words in the page's text, as the index counts words, ascending. */
  places: number[];
  read: () => Promise<Fragment>;
}

/** A page's entry in the Pagefind index. */
interface Fragment {
  url: string;
  text: DecodedText;
  title: DecodedText;
  notice: NoticeFacts;
}

/** The Pagefind searches that are used; `findAll`: all words anywhere in a page, `findSequence`: adjacent words. */
export interface Engine {
  findAll: (words: readonly string[]) => Promise<FoundPage[]>;
  findSequence: (words: readonly string[]) => Promise<FoundPage[]>;
  /** All pages of the index, in the order in which they were indexed (newest first). */
  findPages: () => Promise<FoundPage[]>;
}

/** Index words that a page must contain in sequence, or anywhere if `apart`. */
export interface Phrase {
  words: string[];
  apart?: boolean | undefined;
  /** Whether the phrase is a synonym of a typed word, which ranks lower. */
  synonym?: boolean | undefined;
}

/** Wraps Pagefind's untyped module; keeps the last 100 answers and the last 100 pages. */
export function toEngine(pagefind: unknown): Engine {
  const answers = memoRecent<FoundPage[]>();
  const fragments = memoRecent<Fragment>();
  const read = (id: string, result: unknown): Promise<Fragment> =>
    fragments(id, () => callMethod(result, 'data').then(toFragment));
  const ask = (query: string | null): Promise<FoundPage[]> =>
    answers(query ?? '', async () => toFindings(await callMethod(pagefind, 'search', query), read));
  return {
    findAll: (words) => ask(words.map(toLetters).join(' ')),
    findSequence: (words) => ask(`"${words.map(toLetters).join(' ')}"`),
    findPages: () => ask(null),
  };
}

/** Finds the pages that contain a phrase; the scores are those of its words searched separately. */
export async function findPhrase({ words, apart }: Phrase, engine: Engine): Promise<FoundPage[]> {
  if (words.length === 1 || apart === true) return engine.findAll(words);
  const together = new Set((await engine.findSequence(words)).map(({ id }) => id));
  return together.size === 0
    ? []
    : (await engine.findAll(words)).filter(({ id }) => together.has(id));
}

const MEMO_SIZE = 100;

/** Memoises promises by name, the last 100 of them; a rejected promise is not kept. */
function memoRecent<T>(): (name: string, make: () => Promise<T>) => Promise<T> {
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

function toFindings(
  answer: unknown,
  read: (id: string, result: unknown) => Promise<Fragment>,
): FoundPage[] {
  const results = propertyOf(answer, 'results');
  if (!Array.isArray(results)) throw new TypeError('Pagefind gave no list of results.');
  return results.map((result: unknown) => {
    const id = propertyOf(result, 'id');
    const score = propertyOf(result, 'score');
    if (typeof id !== 'string' || typeof score !== 'number') {
      throw new TypeError('Pagefind gave a result without id or score.');
    }
    const words = propertyOf(result, 'words');
    const places = Array.isArray(words) ? words.filter((place) => typeof place === 'number') : [];
    return { id, score, places, read: () => read(id, result) };
  });
}

/** Validates a page of the index, which is external data. */
function toFragment(data: unknown): Fragment {
  const url = propertyOf(data, 'raw_url');
  const record = propertyOf(data, 'content');
  const meta = propertyOf(data, 'meta');
  const [title, deadline, amount] = ['title', 'deadline', 'amount'].map((name) =>
    propertyOf(meta, name),
  );
  if (typeof url !== 'string' || !/^\/(?!\/)/u.test(url)) {
    throw new TypeError('Pagefind gave an address that is not of this site.');
  }
  if (typeof record !== 'string' || typeof title !== 'string') {
    throw new TypeError('Pagefind gave a page without its text.');
  }
  const notice = {
    deadline: typeof deadline === 'string' ? toSeoulInstant(deadline) : undefined,
    amount: typeof amount === 'string' ? amount : undefined,
  };
  return { url, text: decodeRecord(record), title: decodeRecord(title), notice };
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

function propertyOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
