import { type Bid, BID_KINDS } from '../archive/bid.ts';
import type { Day, Month } from '../archive/date.ts';
import type { Words } from '../words/words.ts';
import { type AmountTotals, netAmountOf, sumOf, toAmountTotals } from './amount-totals.ts';
import { isCancelled } from './bid-state.ts';
import { toNetWon } from './net-amount.ts';
import { groupByWinner } from './winners.ts';

/** The notices of one year (by the day of posting), counted and added up. */
export interface YearReview {
  year: string;
  /** The notices, newest first. */
  bids: readonly Bid[];
  totals: AmountTotals;
  /** The year before; undefined if the archive has no notice of it. */
  before: YearBefore | undefined;
  /** The twelve months, `2024-01` first. */
  months: readonly MonthCount[];
  /** The kinds that have notices, this year or the year before. */
  kinds: readonly KindTotals[];
  seats: Ranking;
  amounts: Ranking;
  /** The days on which notices are due, earliest first. */
  deadlines: readonly DeadlineDay[];
  /** The winners that are known, most notices first. */
  winners: readonly Winner[];
}

interface YearBefore {
  year: string;
  totals: AmountTotals;
}

interface MonthCount {
  month: Month;
  count: number;
  /** Notices of the same month a year before. */
  before: number;
}

interface KindTotals {
  kind: Bid['kind'];
  totals: AmountTotals;
  before: AmountTotals;
}

/**
 * The agencies with the highest sums of a number (seats, the amount), and the count of notices that have this
 * number.
 */
export interface Ranking {
  top: readonly RankedAgency[];
  agencies: number;
  notices: number;
  sum: number;
}

interface RankedAgency {
  agency: string;
  sum: number;
  /** The notices that have the number, newest first. */
  bids: readonly Bid[];
}

interface DeadlineDay {
  day: Day;
  bids: readonly Bid[];
}

interface Winner {
  /** Name of the winner, in its most frequent spelling. */
  name: string;
  bids: readonly Bid[];
  /**
   * Sum of the known prices in won without VAT, undefined if none is known; and the number of notices in the
   * sum.
   */
  total: number | undefined;
  priced: number;
}

/** Number of agencies in a ranking: editors name eight in their review each January. */
const TOP = 8;

/** Reviews a year; `bids` are all notices of the archive, newest first. */
export function reviewYear(bids: readonly Bid[], year: string, { compare }: Words): YearReview {
  const own = bids.filter((bid) => bid.year === year);
  const yearBefore = String(Number(year) - 1).padStart(4, '0');
  const before = bids.filter((bid) => bid.year === yearBefore);
  return {
    year,
    bids: own,
    totals: toAmountTotals(own),
    before: before.length > 0 ? { year: yearBefore, totals: toAmountTotals(before) } : undefined,
    months: countMonths(year, own, before),
    kinds: BID_KINDS.map((kind) => ({
      kind,
      totals: toAmountTotals(own.filter((bid) => bid.kind === kind)),
      before: toAmountTotals(before.filter((bid) => bid.kind === kind)),
    })).filter(({ totals, before }) => totals.count + before.count > 0),
    seats: rankAgencies(own, ({ seats }) => seats, compare),
    amounts: rankAgencies(own, netAmountOf, compare),
    deadlines: groupDeadlines(own),
    winners: listWinners(own, compare),
  };
}

function countMonths(year: string, own: readonly Bid[], before: readonly Bid[]): MonthCount[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0');
    const count = (bids: readonly Bid[]): number =>
      bids.filter(({ posted }) => posted.slice(5, 7) === month).length;
    return { month: `${year}-${month}`, count: count(own), before: count(before) };
  });
}

/** Ranks agencies by the sum of a number of each notice; withdrawn notices do not count. */
function rankAgencies(
  bids: readonly Bid[],
  numberOf: (bid: Bid) => number | undefined,
  compare: Words['compare'],
): Ranking {
  const counted = bids.filter((bid) => !isCancelled(bid) && numberOf(bid) !== undefined);
  const sum = (some: readonly Bid[]): number => sumOf(some.map((bid) => numberOf(bid) ?? 0));
  const agencies = [...Map.groupBy(counted, ({ agency }) => agency)]
    .map(([agency, own]) => ({ agency, sum: sum(own), bids: own }))
    .sort((a, b) => b.sum - a.sum || compare(a.agency, b.agency));
  return {
    top: agencies.slice(0, TOP),
    agencies: agencies.length,
    notices: counted.length,
    sum: sum(counted),
  };
}

function groupDeadlines(bids: readonly Bid[]): DeadlineDay[] {
  const due = bids.filter((bid) => bid.deadline !== undefined && !isCancelled(bid));
  return [...Map.groupBy(due, ({ deadline = '' }) => deadline.slice(0, 10))]
    .map(([day, own]) => ({ day, bids: own }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function listWinners(bids: readonly Bid[], compare: Words['compare']): Winner[] {
  return groupByWinner(bids.filter((bid) => !isCancelled(bid)))
    .map(({ name, bids: own }) => {
      const prices = own.flatMap((bid) => netPriceOf(bid) ?? []);
      const total = prices.length > 0 ? sumOf(prices) : undefined;
      return { name, bids: own, total, priced: prices.length };
    })
    .sort(
      (a, b) =>
        b.bids.length - a.bids.length || (b.total ?? 0) - (a.total ?? 0) || compare(a.name, b.name),
    );
}

/**
 * The price of the winner in won without VAT; undefined if it is unknown, or if it is not known whether it
 * includes VAT.
 */
export function netPriceOf({ result }: Bid): number | undefined {
  if (result?.krw === undefined) return undefined;
  return toNetWon({ krw: result.krw, vat: result.vat ?? 'unknown' });
}
