import { type Bid, BID_KINDS } from '../archive/bid.ts';
import { compareText } from '../text/compare.ts';
import { toAmountTotals } from './amount-totals.ts';
import { groupByWinner } from './winners.ts';

/** Maximum number of winners that an agency's page names. */
const MOST_WINNERS = 3;

/** Figures about the notices of an agency, for the head of its page. */
export interface AgencySummary {
  /** Other names of the agency, as written in its notices. */
  otherNames: string[];
  /** Years of its first and its last notice: `2020`, `2024`. */
  first: string;
  last: string;
  /** Its notices by kind, with the sum of the amounts that are known, in won without VAT. */
  kinds: { kind: Bid['kind']; count: number; total: number | undefined }[];
  /** The companies that won most often, with the number of notices that they won. */
  winners: { name: string; count: number }[];
}

/** Sums up the notices of an agency, newest first; undefined if there are none. */
export function summarizeAgency(bids: readonly Bid[]): AgencySummary | undefined {
  const [newest, oldest] = [bids[0], bids.at(-1)];
  if (!newest || !oldest) return undefined;
  const written = bids.flatMap(({ agencyAsWritten }) => agencyAsWritten ?? []);
  return {
    otherNames: [...new Set(written)],
    first: oldest.year,
    last: newest.year,
    kinds: BID_KINDS.flatMap((kind) => {
      const { count, total } = toAmountTotals(bids.filter((bid) => bid.kind === kind));
      return count > 0 ? [{ kind, count, total }] : [];
    }),
    winners: countWinners(bids),
  };
}

function countWinners(bids: readonly Bid[]): AgencySummary['winners'] {
  return groupByWinner(bids)
    .map(({ name, bids: won }) => ({ name, count: won.length }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
    .slice(0, MOST_WINNERS);
}
