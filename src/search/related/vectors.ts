import { compareText } from '../../archive/message.ts';
import type { Term } from './terms.ts';

/** A word of a vector, as the article spells it, and what it weighs there. */
interface Weighted extends Pick<Term, 'surface' | 'isPart'> {
  weight: number;
}

/** What an article is about: the words that tell it from the others, by key. */
export type Vector = ReadonlyMap<string, Weighted>;

/** A word that two articles share, as the first spells it, and its part in their likeness. */
export interface Shared extends Pick<Term, 'key' | 'surface' | 'isPart'> {
  share: number;
}

/**
 * A vector for each article's terms (tf-idf, of length one): a term weighs more the oftener it stands
 * there and the fewer others hold it. Only the `size` heaviest stay, of those that another article
 * shares and not most do, so that the work grows with the number of articles and not with its square.
 */
export function toVectors(lists: readonly (readonly Term[])[], size: number): Vector[] {
  const holders = countHolders(lists);
  const most = mostHolders(lists.length);
  const weigh = ({ key, count }: Term): number =>
    (1 + Math.log(count)) * Math.log(1 + lists.length / (holders.get(key) ?? 1));
  return lists.map((terms) => {
    const weighted = terms.map((term) => ({ ...term, weight: weigh(term) }));
    // The words that are kept must not seem to be all that the article is about.
    const length = Math.hypot(...weighted.map(({ weight }) => weight));
    return new Map(
      weighted
        .filter(({ key }) => isShared(holders.get(key) ?? 0, most))
        .sort((a, b) => b.weight - a.weight || compareText(a.key, b.key))
        .slice(0, size)
        .map(({ key, surface, isPart, weight }) => [
          key,
          { surface, isPart, weight: weight / length },
        ]),
    );
  });
}

/** How alike (0 to 1) each of the vectors is to the one at the index; those that share nothing are absent. */
export function toLikeness(vectors: readonly Vector[]): (index: number) => Map<number, number> {
  const postings = new Map<string, [index: number, weight: number][]>();
  for (const [index, vector] of vectors.entries()) {
    for (const [key, { weight }] of vector) {
      const posting = postings.get(key);
      if (posting) posting.push([index, weight]);
      else postings.set(key, [[index, weight]]);
    }
  }
  return (index) => {
    const found = new Map<number, number>();
    for (const [key, { weight }] of vectors[index] ?? []) {
      for (const [other, itsWeight] of postings.get(key) ?? []) {
        if (other !== index) found.set(other, (found.get(other) ?? 0) + weight * itsWeight);
      }
    }
    return found;
  };
}

/** The words that two vectors share, those that make them most alike first. */
export function findShared(one: Vector | undefined, other: Vector | undefined): Shared[] {
  return [...(one ?? [])]
    .map(([key, { surface, isPart, weight }]) => ({
      key,
      surface,
      isPart: isPart || other?.get(key)?.isPart === true,
      share: weight * (other?.get(key)?.weight ?? 0),
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || compareText(a.key, b.key));
}

const LARGEST_SHARE = 0.3;
const FEW = 4;
const MANY = 1500;

/** What more articles than this hold says nothing of any. */
function mostHolders(articles: number): number {
  return Math.min(Math.max(FEW, Math.floor(articles * LARGEST_SHARE)), MANY);
}

function isShared(holders: number, most: number): boolean {
  return holders > 1 && holders <= most;
}

function countHolders(lists: readonly (readonly Term[])[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const terms of lists) {
    for (const { key } of terms) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return holders;
}
