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

/** The similarity of two articles, 0 to 1: the cosine of their vectors. */
export function toSimilarity(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [key, { weight }] of one) sum += weight * (other.get(key)?.weight ?? 0);
  return sum;
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

// Terms in more articles than this are skipped: otherwise each of 10,000 articles is compared with thousands.
const MOST_HOLDERS = 500;

/** The vectors that contain a term: their indices, and the term's weight in each. */
interface Posting {
  places: number[];
  weights: number[];
}

/**
 * Returns a function that finds the `size` vectors most similar to the vector at an index. Only terms in
 * at most 500 vectors are compared, so that the total work grows linearly with the number of vectors.
 */
export function toCandidates(
  vectors: readonly Vector[],
  size: number,
): (place: number) => number[] {
  const postings = toPostings(vectors);
  const sums = new Float64Array(vectors.length);
  return (place) => {
    const touched: number[] = [];
    for (const [key, { weight }] of vectors[place] ?? []) {
      const { places, weights } = postings.get(key) ?? { places: [], weights: [] };
      if (places.length > MOST_HOLDERS) continue;
      for (let index = 0; index < places.length; index++) {
        const other = places[index] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched.push(other);
        sums[other] = sum + weight * (weights[index] ?? 0);
      }
    }
    const others = touched.filter((other) => other !== place);
    const best = takeBest(others, (other) => sums[other] ?? 0, size);
    for (const other of touched) sums[other] = 0;
    return best;
  };
}

function toPostings(vectors: readonly Vector[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  for (const [place, vector] of vectors.entries()) {
    for (const [key, { weight }] of vector) {
      const posting = postings.get(key) ?? { places: [], weights: [] };
      posting.places.push(place);
      posting.weights.push(weight);
      postings.set(key, posting);
    }
  }
  return postings;
}

/** The `size` indices with the highest scores, highest first; equal scores in the order of the indices. */
function takeBest(
  places: readonly number[],
  scoreOf: (place: number) => number,
  size: number,
): number[] {
  const best: number[] = [];
  const isBefore = (one: number, other: number): boolean =>
    scoreOf(one) === scoreOf(other) ? one < other : scoreOf(one) > scoreOf(other);
  for (const place of places) {
    const last = best[size - 1];
    if (last !== undefined && !isBefore(place, last)) continue;
    const index = best.findIndex((other) => isBefore(place, other));
    best.splice(index < 0 ? best.length : index, 0, place);
    best.length = Math.min(best.length, size);
  }
  return best;
}
