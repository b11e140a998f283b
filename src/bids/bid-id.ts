import type { Bid } from '../archive/bid.ts';
import { absoluteUrl, bidUrl } from '../site/urls.ts';

/** Permanent id of a notice in feeds, calendars and data: `urn:uuid:…`, or its absolute address if it has no id. */
export function toBidId(bid: Bid, site: string): string {
  return bid.id === undefined ? absoluteUrl(bidUrl(bid), site) : `urn:${bid.id}`;
}
