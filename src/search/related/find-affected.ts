import type { Profile } from './profile.ts';
import { MOST_HOLDERS } from './similarity.ts';

/** What is kept of an article's profile, to see in the next build which lists of related articles change. */
export interface Trace {
  file: string;
  /** Digest of everything about the article that its own list or one with it depends on. */
  digest: string;
  /** The terms of its vectors. */
  words: readonly string[];
  tags: readonly string[];
}

/** The trace of an article; `digestOf` gives the digest of a text. */
export function toTrace(
  { article, standing, words, tags }: Profile,
  digestOf: (text: string) => string,
): Trace {
  const { file, title, issue } = article;
  const digest = digestOf(JSON.stringify([title, issue, standing, [...words], [...tags]]));
  return { file, digest, words: [...words.keys()], tags: [...tags.keys()] };
}

/**
 * Returns a function that says whether the related articles of the article in a file can be others than for the
 * earlier traces. They can if the article has changed, or if it shares a term with one that has changed, is new or
 * is gone: only articles that share a rarer term are compared (see similarity.ts). Also all of them if the
 * articles have another order, which decides between equal scores.
 */
export function findAffected(
  before: readonly Trace[],
  now: readonly Trace[],
): (file: string) => boolean {
  const known = new Map(before.map((trace) => [trace.file, trace]));
  const current = new Set(now.map(({ file }) => file));
  const left = before.filter(({ file }) => current.has(file));
  const stayed = now.filter(({ file }) => known.has(file));
  if (left.some(({ file }, index) => stayed[index]?.file !== file)) return () => true;
  const changed = now.filter(({ file, digest }) => known.get(file)?.digest !== digest);
  const former = changed.flatMap(({ file }) => known.get(file) ?? []);
  const gone = before.filter(({ file }) => !current.has(file));
  const causes = [...changed, ...former, ...gone];
  const affected = new Set(changed.map(({ file }) => file));
  for (const kind of ['words', 'tags'] as const) {
    const terms = new Set(causes.flatMap((trace) => trace[kind]));
    const rare = rareOf(terms, [before, now], kind);
    for (const trace of now) {
      if (trace[kind].some((term) => rare.has(term))) affected.add(trace.file);
    }
  }
  return (file) => affected.has(file);
}

/** Those of the terms by which articles are compared, before or now. */
function rareOf(
  terms: ReadonlySet<string>,
  states: readonly (readonly Trace[])[],
  kind: 'words' | 'tags',
): Set<string> {
  const rare = states.flatMap((traces) => {
    const holders = new Map([...terms].map((term) => [term, 0]));
    for (const trace of traces) {
      for (const term of trace[kind]) {
        const count = holders.get(term);
        if (count !== undefined) holders.set(term, count + 1);
      }
    }
    return [...terms].filter((term) => (holders.get(term) ?? 0) <= MOST_HOLDERS);
  });
  return new Set(rare);
}
