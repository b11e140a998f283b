import type { Vector } from './vectors.ts';

/** Compares vectors of articles; `place` and `other` are indices of vectors. */
interface VectorComparison {
  /** The vectors most similar to one by their rarer terms, most similar first. */
  findCandidates: (place: number) => number[];
  /** Similarities to one vector, 0 to 1: the cosine. Valid until the next call. */
  compareWith: (place: number) => (other: number) => number;
}

/**
 * Prepares the comparison of vectors. `size` is the number of candidates. Terms are converted to numbers:
 * with 10,000 articles, maps with strings as keys took four times as long.
 */
export function compareVectors(vectors: readonly Vector[], size: number): VectorComparison {
  const lists = toNumberLists(vectors);
  return { findCandidates: candidateFinder(lists, size), compareWith: comparer(lists) };
}

/** Lists of numbers with weights, one behind the other: list 3 is from `starts[3]` to `starts[4]`. */
interface WeightedLists {
  starts: Uint32Array;
  numbers: Uint32Array;
  weights: Float64Array;
}

/** Converts each vector to the numbers and weights of its terms, in the vector's order. */
function toNumberLists(vectors: readonly Vector[]): WeightedLists {
  const numberOf = new Map<string, number>();
  const starts = new Uint32Array(vectors.length + 1);
  for (const [place, vector] of vectors.entries()) {
    starts[place + 1] = (starts[place] ?? 0) + vector.size;
    for (const key of vector.keys()) if (!numberOf.has(key)) numberOf.set(key, numberOf.size);
  }
  const terms = vectors.values().flatMap((vector) => vector.entries());
  const numbers = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(numbers.length);
  let index = 0;
  for (const [key, { weight }] of terms) {
    numbers[index] = numberOf.get(key) ?? 0;
    weights[index++] = weight;
  }
  return { starts, numbers, weights };
}

/** Inverts lists: list 7 of the result has the indices of all lists with number 7, with its weights there. */
function invert({ starts, numbers, weights }: WeightedLists): WeightedLists {
  const count = numbers.reduce((most, number) => Math.max(most, number + 1), 0);
  const filled = new Uint32Array(count + 1);
  for (const number of numbers) filled[number + 1] = (filled[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number++) {
    filled[number + 1] = (filled[number + 1] ?? 0) + (filled[number] ?? 0);
  }
  const inverted = {
    starts: filled.slice(),
    numbers: new Uint32Array(numbers.length),
    weights: new Float64Array(numbers.length),
  };
  for (let place = 0; place + 1 < starts.length; place++) {
    for (let index = starts[place] ?? 0; index < (starts[place + 1] ?? 0); index++) {
      const number = numbers[index] ?? 0;
      const target = filled[number] ?? 0;
      inverted.numbers[target] = place;
      inverted.weights[target] = weights[index] ?? 0;
      filled[number] = target + 1;
    }
  }
  return inverted;
}

/**
 * Vectors are compared only if they share a term that at most this number of vectors have: otherwise each of
 * 10,000 articles is compared with thousands.
 */
export const MOST_HOLDERS = 500;

/**
 * Finds candidates by the rarer terms only, so that the work for all vectors grows linearly with their
 * number and not with its square.
 */
function candidateFinder(lists: WeightedLists, size: number): (place: number) => number[] {
  const { starts, numbers, weights } = lists;
  const holders = invert(lists);
  const sums = new Float64Array(starts.length);
  const touched = new Uint32Array(starts.length);
  return (place) => {
    let count = 0;
    for (let index = starts[place] ?? 0; index < (starts[place + 1] ?? 0); index++) {
      const number = numbers[index] ?? 0;
      const weight = weights[index] ?? 0;
      const end = holders.starts[number + 1] ?? 0;
      const start = holders.starts[number] ?? 0;
      if (end - start > MOST_HOLDERS) continue;
      for (let holder = start; holder < end; holder++) {
        const other = holders.numbers[holder] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched[count++] = other;
        sums[other] = sum + weight * (holders.weights[holder] ?? 0);
      }
    }
    const others = touched.subarray(0, count);
    sums[place] = 0;
    const best = takeBest(others, sums, size);
    for (const other of others) sums[other] = 0;
    return best;
  };
}

/** The `size` places with the highest sums above 0, highest first; equal sums in the order of the places. */
function takeBest(places: Uint32Array, sums: Float64Array, size: number): number[] {
  const best: number[] = [];
  const isBefore = (one: number, other: number): boolean => {
    const difference = (sums[one] ?? 0) - (sums[other] ?? 0);
    return difference === 0 ? one < other : difference > 0;
  };
  for (const place of places) {
    const last = best[size - 1];
    if (sums[place] === 0 || (last !== undefined && !isBefore(place, last))) continue;
    const index = best.findIndex((other) => isBefore(place, other));
    best.splice(index < 0 ? best.length : index, 0, place);
    best.length = Math.min(best.length, size);
  }
  return best;
}

/**
 * Computes cosines. Products are added in the order of the first vector's terms, because rounding depends
 * on it.
 */
function comparer({ starts, numbers, weights }: WeightedLists): VectorComparison['compareWith'] {
  // The rank of each term in the first vector, from 1; 0 if it has no such term.
  const ranks = new Uint32Array(numbers.reduce((most, number) => Math.max(most, number + 1), 0));
  let compared = 0;
  return (place) => {
    forEachOf(compared, (number) => (ranks[number] = 0));
    forEachOf(place, (number, rank) => (ranks[number] = rank));
    compared = place;
    const start = starts[place] ?? 0;
    const products = new Float64Array((starts[place + 1] ?? 0) - start);
    return (other) => {
      products.fill(0);
      for (let index = starts[other] ?? 0; index < (starts[other + 1] ?? 0); index++) {
        const rank = ranks[numbers[index] ?? 0] ?? 0;
        if (rank === 0) continue;
        products[rank - 1] = (weights[start + rank - 1] ?? 0) * (weights[index] ?? 0);
      }
      // A loop instead of `reduce`, because millions of callbacks take longer than the sums.
      let sum = 0;
      for (const product of products) sum += product;
      return sum;
    };
  };

  function forEachOf(place: number, visit: (number: number, rank: number) => void): void {
    const start = starts[place] ?? 0;
    for (let index = start; index < (starts[place + 1] ?? 0); index++) {
      visit(numbers[index] ?? 0, index - start + 1);
    }
  }
}
