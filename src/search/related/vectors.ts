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
 * and few others contain it (their number is rounded, see `roundCount`). Keeps the `size` heaviest terms that another article shares, without terms
 * in more than 30 % of the articles.
 */
export function toVectors(lists: readonly (readonly Term[])[], size: number): Vector[] {
  // A power of two, so that adding one article does not change all weights.
  const round = 2 ** Math.ceil(Math.log2(Math.max(1, lists.length)));
  const most = Math.max(FEW, lists.length * LARGEST_SHARE);
  // Computed once for a key, because an archive of 10,000 articles has a million terms.
  const rarities = new Map(
    countHolders(lists)
      .entries()
      .map(([key, count]) => [
        key,
        { rarity: Math.log(1 + round / roundCount(count)), isKept: count > 1 && count <= most },
      ]),
  );
  return lists.map((terms) => {
    const weighed = terms.map((term) => {
      const { rarity = 0, isKept = false } = rarities.get(term.key) ?? {};
      return { term, weight: (1 + Math.log(term.count)) * rarity, isKept };
    });
    // The length counts all terms, also those that are dropped below.
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    const heaviest = weighed
      .filter(({ isKept }) => isKept)
      .sort((a, b) => b.weight - a.weight || compareText(a.term.key, b.term.key))
      .slice(0, size);
    return new Map(
      heaviest.map(({ term: { key, surface, isPart }, weight }) => [
        key,
        { surface, isPart, weight: weight / length },
      ]),
    );
  });
}

/**
 * Rounds a number down to 1, 2, 3, 4, 6, 8, 12, 16 …, two steps for each doubling. So one more article with a
 * common term seldom changes its weight, and the build after an edit finds few changed vectors
 * (see find-affected.ts).
 */
function roundCount(count: number): number {
  const power = 2 ** Math.floor(Math.log2(count));
  return count >= power * 1.5 && power > 1 ? power * 1.5 : power;
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
