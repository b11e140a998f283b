import { type Decoded, decodeRecord, toLetters } from './record-format.ts';

/** A page that Pagefind found. */
export interface Found {
  id: string;
  score: number;
  read: () => Promise<Fragment>;
}

/** What Pagefind keeps of a page. */
export interface Fragment {
  url: string;
  text: Decoded;
  title: Decoded;
}

/** Pagefind as far as it is needed: exact words, all of them in a page, anywhere or in sequence. */
export interface Engine {
  findAll: (words: readonly string[]) => Promise<Found[]>;
  findSequence: (words: readonly string[]) => Promise<Found[]>;
  /** Every page, in the order in which the index was given them: without words all score alike. */
  findPages: () => Promise<Found[]>;
}

/** Wraps Pagefind's module, which is not typed; what was asked and read lately is not asked again. */
export function toEngine(pagefind: unknown): Engine {
  const answers = remember<Found[]>();
  const fragments = remember<Fragment>();
  const read = (id: string, result: unknown): Promise<Fragment> =>
    fragments(id, () => call(result, 'data').then(toFragment));
  const ask = (query: string | null): Promise<Found[]> =>
    answers(query ?? '', async () => toFindings(await call(pagefind, 'search', query), read));
  return {
    findAll: (words) => ask(words.map(toLetters).join(' ')),
    findSequence: (words) => ask(`"${words.map(toLetters).join(' ')}"`),
    findPages: () => ask(null),
  };
}

const KEPT = 100;

/** Keeps what was made lately by name; a failure is not kept. */
function remember<T>(): (name: string, make: () => Promise<T>) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name, make) => {
    const known = made.get(name);
    if (known) return known;
    const making = make();
    made.set(name, making);
    making.catch(() => made.delete(name));
    const [oldest] = made.keys();
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
    return making;
  };
}

function toFindings(
  answer: unknown,
  read: (id: string, result: unknown) => Promise<Fragment>,
): Found[] {
  const results = propertyOf(answer, 'results');
  if (!Array.isArray(results)) throw new TypeError('Pagefind gave no list of results.');
  return results.map((result: unknown) => {
    const id = propertyOf(result, 'id');
    const score = propertyOf(result, 'score');
    if (typeof id !== 'string' || typeof score !== 'number') {
      throw new TypeError('Pagefind gave a result without id or score.');
    }
    return { id, score, read: () => read(id, result) };
  });
}

/** An index is a file like any other: checks what comes from it. */
function toFragment(data: unknown): Fragment {
  const url = propertyOf(data, 'raw_url');
  const record = propertyOf(data, 'content');
  const title = propertyOf(propertyOf(data, 'meta'), 'title');
  if (typeof url !== 'string' || !/^\/(?!\/)/u.test(url)) {
    throw new TypeError('Pagefind gave an address that is not of this site.');
  }
  if (typeof record !== 'string' || typeof title !== 'string') {
    throw new TypeError('Pagefind gave a page without its text.');
  }
  return { url, text: decodeRecord(record), title: decodeRecord(title) };
}

/** Calls a method of what is not typed. */
export async function call(holder: unknown, name: string, ...given: unknown[]): Promise<unknown> {
  const found = propertyOf(holder, name);
  if (typeof found !== 'function') throw new TypeError(`Pagefind has no ${name}().`);
  const answer: unknown = await Reflect.apply(found, holder, given);
  return answer;
}

function propertyOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
