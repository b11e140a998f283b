import type { Vector } from './vectors.ts';

// A word that more articles hold finds none of them: each of 10,000 would look at thousands.
const MOST_HOLDERS = 500;

/** Where a word stands, as indices of the vectors, and what it weighs there. */
interface Posting {
  places: number[];
  weights: number[];
}

/**
 * Finds the `size` vectors that are most alike to the one at a place, by the rarer of their words, so
 * that the work grows with their number and not with its square.
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

/** The places with the highest scores, highest first, the lower place first of two with the same. */
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
