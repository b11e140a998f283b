import type { Archive } from '../archive/archive.ts';
import type { Bid } from '../archive/bid.ts';
import { findOffered } from './calendars.ts';
import { createEarlierFinder } from './earlier-notices.ts';

/** Maximum number of the agency's other notices on the page of a notice. */
const MOST_OTHERS = 5;

/** Other notices that the page of a notice links to. */
export interface NoticeSurroundings {
  /** The notices before and after it, in order of the day of posting. */
  previous: Bid | undefined;
  next: Bid | undefined;
  /** Earlier notices of the same service, newest first. */
  earlier: readonly Bid[];
  /** The newest of the agency's other notices, without the earlier ones of the service. */
  others: readonly Bid[];
  /** Number of all notices of the agency. */
  ofAgency: number;
  /** Whether there is a calendar file with its deadline. */
  hasCalendar: boolean;
}

/** Returns a function that finds the surroundings of a notice; what needs all notices is computed once. */
export function createSurroundingsFinder({
  bids,
  agencies,
}: Pick<Archive, 'bids' | 'agencies'>): (bid: Bid) => NoticeSurroundings {
  const findEarlier = createEarlierFinder(bids);
  const places = new Map(bids.map(({ file }, index) => [file, index]));
  const byAgency = new Map(agencies.map((agency) => [agency.name, agency.bids]));
  const offered = new Set(findOffered(bids).map(({ file }) => file));
  return (bid) => {
    const place = places.get(bid.file) ?? -1;
    const earlier = findEarlier(bid);
    const all = byAgency.get(bid.agency) ?? [];
    const shown = new Set([bid, ...earlier].map(({ file }) => file));
    return {
      // `bids` are newest first, so the previous notice is the next in the list.
      previous: bids[place + 1],
      next: bids[place - 1],
      earlier,
      others: all
        .slice(0, MOST_OTHERS + shown.size)
        .filter(({ file }) => !shown.has(file))
        .slice(0, MOST_OTHERS),
      ofAgency: all.length,
      hasCalendar: offered.has(bid.file),
    };
  };
}
