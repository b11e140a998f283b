import { compareText } from '../../text/compare.ts';
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

const LARGEST_SHARE = 0.3;
const FEW = 4;

/**
 * A vector for each article's terms (tf-idf, of length one): a term weighs more the oftener it stands
 * there and the fewer others hold it. Only the `size` heaviest stay, of those that another article
 * shares and not too many do: what is in every third article says nothing of any.
 */
export function toVectors(lists: readonly (readonly Term[])[], size: number): Vector[] {
  const holders = countHolders(lists);
  // A round number, so that one more article does not move the weights of all.
  const round = 2 ** Math.ceil(Math.log2(Math.max(1, lists.length)));
  const most = Math.max(FEW, lists.length * LARGEST_SHARE);
  const holdersOf = ({ key }: Term): number => holders.get(key) ?? 1;
  const weigh = (term: Term): number =>
    (1 + Math.log(term.count)) * Math.log(1 + round / holdersOf(term));
  return lists.map((terms) => {
    // The words that stay must not seem to be all that the article is about.
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

/** How alike two articles are, 0 to 1: the cosine of their vectors. */
export function toLikeness(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [key, { weight }] of one) sum += weight * (other.get(key)?.weight ?? 0);
  return sum;
}

/** The words that two vectors share, those that make them most alike first. */
export function findShared(one: Vector, other: Vector): Shared[] {
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

function countHolders(lists: readonly (readonly Term[])[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const terms of lists) {
    for (const { key } of terms) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return holders;
}
