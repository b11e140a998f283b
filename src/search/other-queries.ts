import type { PlanOutcome } from './run-plan.ts';
import { isFound } from './run-unit.ts';

const MOST = 5;

/**
 * Queries to offer if no page contains all words of a query, at most five. First the query with unknown words
 * replaced by the word that `nearest` gives for them. Then, if nothing was found: all words that are on some
 * page, as one query without quotes and minus, and each of them as a query. Or, if pages with some of the
 * words were found: each word that is on some page but on none of these (`leftOut`).
 */
export function otherQueries(
  query: string,
  { found, used }: Pick<PlanOutcome, 'found' | 'used'>,
  leftOut: readonly string[],
  nearest: (word: string) => string | undefined,
): string[] {
  const held = used
    // The words of a quoted phrase may be on pages that do not hold the phrase.
    .filter((one) => isFound(one) || (one.unit.quoted && one.unit.typed.includes(' ')))
    .map(({ unit }) => unit.typed);
  const words = used.map(
    ({ unit, step }) => (step ? undefined : nearest(unit.typed)) ?? unit.typed,
  );
  const corrected = words.some((word, at) => word !== used[at]?.unit.typed)
    ? [words.join(' ')]
    : [];
  const others =
    found.length > 0 ? held.filter((word) => leftOut.includes(word)) : [held.join(' '), ...held];
  return [...new Set([...corrected, ...others])]
    .filter((one) => one !== '' && one !== query)
    .slice(0, MOST);
}
