import type { Bid } from '../archive/bid.ts';
import { splitLegalForm } from '../archive/legal-form.ts';
import { foldWord } from '../text/compare.ts';

/** A winner and the notices that it won, in the order of the notices. */
interface WinnerNotices {
  /** The most frequent spelling, the first one if two are as frequent. */
  name: string;
  bids: Bid[];
}

/**
 * Groups the notices that have a result by their winner. `(주)견본`, `㈜견본`, `견본 주식회사` are one; a name
 * without a legal form is another one, because it does not say which form it has.
 */
export function groupByWinner(bids: readonly Bid[]): WinnerNotices[] {
  const won = bids.filter(({ result }) => result !== undefined);
  return [...Map.groupBy(won, ({ result }) => winnerKey(result?.winner ?? '')).values()].map(
    (own) => ({ name: mostFrequent(own.map(({ result }) => result?.winner ?? '')), bids: own }),
  );
}

/** Returns a function that gives the most frequent spelling among the notices for the winner of one of them. */
export function winnerNamer(bids: readonly Bid[]): (winner: string) => string {
  const names = new Map(
    groupByWinner(bids).flatMap(({ name, bids: own }) =>
      own.map(({ result }) => [result?.winner, name] as const),
    ),
  );
  return (winner) => names.get(winner) ?? winner;
}

/** Equal for two spellings of one winner: the legal form and the name without it, in lower case without spaces. */
function winnerKey(name: string): string {
  const { core, form = '' } = splitLegalForm(name);
  return `${form}\n${foldWord(core)}`;
}

function mostFrequent(names: readonly string[]): string {
  const [first] = [...Map.groupBy(names, (name) => name).values()].sort(
    (a, b) => b.length - a.length,
  );
  return first?.[0] ?? '';
}
