import { compareText } from '../../text/compare.ts';
import { countValues } from '../count-values.ts';
import type { Term } from './terms.ts';

/** A term of a vector with its weight. */
interface WeightedTerm extends Pick<Term, 'surface' | 'isPart'> {
  weight: number;
}

/** The terms that distinguish an article from others, by key. */
export type Vector = ReadonlyMap<string, WeightedTerm>;

/** A term that two articles share, spelled as in the first; `share` is its part of their similarity (0 to 1). */
export interface SharedTerm extends Pick<Term, 'key' | 'surface' | 'isPart'> {
  share: number;
}

const LARGEST_SHARE = 0.3;
const FEW = 4;

/**
 * Builds a tf-idf vector of length one for each article: a term weighs more if the article uses it often
 * and few others contain it. Keeps the `size` heaviest terms that another article shares, without terms
 * in more than 30 % of the articles.
 */
export function toVectors(lists: readonly (readonly Term[])[], size: number): Vector[] {
  const holders = countHolders(lists);
  // A power of two, so that adding one article does not change all weights.
  const round = 2 ** Math.ceil(Math.log2(Math.max(1, lists.length)));
  const most = Math.max(FEW, lists.length * LARGEST_SHARE);
  const holdersOf = ({ key }: Term): number => holders.get(key) ?? 1;
  const weigh = (term: Term): number =>
    (1 + Math.log(term.count)) * Math.log(1 + round / holdersOf(term));
  return lists.map((terms) => {
    // The length counts all terms, also those that are dropped below.
    const length = Math.hypot(...terms.map(weigh));
    return new Map(
      terms
        .filter((term) => holdersOf(term) > 1 && holdersOf(term) <= most)
        .map((term) => ({ ...term, weight: weigh(term) / length }))
        .sort((a, b) => b.weight - a.weight || compareText(a.key, b.key))
        .slice(0, size)
        .map(({ key, surface, isPart, weight }) => [key, { surface, isPart, weight }]),
    );
  });
}

/** The terms that two vectors share, largest `share` first. */
export function findShared(one: Vector, other: Vector): SharedTerm[] {
  return [...one]
    .map(([key, { surface, isPart, weight }]) => ({
      key,
      surface,
      isPart: isPart || other.get(key)?.isPart === true,
      share: weight * (other.get(key)?.weight ?? 0),
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || compareText(a.key, b.key));
}

/** Counts the lists that contain each term, by the term's key. */
export function countHolders(lists: readonly (readonly Term[])[]): Map<string, number> {
  return countValues(lists.values().flatMap((terms) => terms.values().map(({ key }) => key)));
}
