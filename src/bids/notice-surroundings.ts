import type { Archive } from '../archive/archive.ts';
import type { Bid } from '../archive/bid.ts';
import { findOffered } from './calendars.ts';
import { createEarlierFinder } from './earlier-notices.ts';

/** Most other notices of the agency that a page shows. */
const MOST_OTHERS = 5;

/** What the page of a notice shows of other notices. */
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

/** Finds the surroundings of each notice of an archive; what needs all notices is found once. */
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
      // The archive has the newest first.
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
