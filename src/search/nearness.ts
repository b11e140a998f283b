/** The places of a word in a page, ascending: numbers of words, as the index counts them. */
type Places = readonly number[];

// Largest difference between the places of words that follow each other: a particle, an ending and a
// function word between them take one place each.
const NEXT = 4;
// Words further apart than this, about two sentences, are not near each other.
const FAR = 40;
// Two words that follow each other at 2⁴ places count twice.
const OFTEN = 4;

/**
 * How near each other the words of a query are in a page: 0 if they are far apart, 1 if each follows
 * the one before it, in the order of the query, and up to 2 if they do so often. `words` are the places
 * of each word.
 */
export function nearnessOf(words: readonly Places[]): number {
  const pairs = words.slice(1).map((places, index) => closeness(words[index] ?? [], places));
  return pairs.length === 0 ? 0 : pairs.reduce((sum, near) => sum + near, 0) / pairs.length;
}

/** Whether a page has the words of a query as one phrase, in this order, somewhere. */
export function isPhrase(words: readonly Places[]): boolean {
  const [first = [], ...others] = words;
  let ends: Places = first;
  for (const places of others) ends = places.filter((place) => follows(ends, place));
  return words.length > 1 && ends.length > 0;
}

function follows(ends: Places, place: number): boolean {
  const before = lastBefore(ends, place);
  return before !== undefined && place - before <= NEXT;
}

/**
 * How near two words are: 1 if they are next to each other in this order, up to 2 if often; less the
 * further apart they are (0 beyond FAR), and half as much in the other order.
 */
function closeness(first: Places, second: Places): number {
  const times = second.filter((place) => follows(first, place)).length;
  if (times > 0) return 1 + Math.min(1, Math.log2(times) / OFTEN);
  const ahead = smallestGap(first, second);
  const behind = smallestGap(second, first);
  const near = (gap: number): number => (gap <= NEXT ? 1 : gap > FAR ? 0 : NEXT / gap);
  return Math.max(near(ahead), near(behind) / 2);
}

/** The smallest distance from a place in `first` to a later place in `second`. */
function smallestGap(first: Places, second: Places): number {
  let smallest = Infinity;
  let index = 0;
  for (const place of second) {
    while ((first[index + 1] ?? Infinity) < place) index++;
    const before = first[index] ?? Infinity;
    if (before < place) smallest = Math.min(smallest, place - before);
  }
  return smallest;
}

/** The last of the places that is less than `place`, by binary search. */
function lastBefore(places: Places, place: number): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
