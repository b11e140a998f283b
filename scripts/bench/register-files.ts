import { routeOf } from '../../src/site/route-of.ts';
import { pagePathOf } from '../built-files.ts';

/** What the register of notices adds to the notices' and agencies' own pages and feeds. */
const KINDS: readonly string[] = [
  ...['bids', 'register', 'bidYear', 'noticeTable', 'noticeReleases'],
  ...['calendar', 'agencyCalendar', 'deadline'],
];

/** Whether a file of a built site is of the register: `bids/2024/notices.csv`. */
export function isRegisterFile(file: string): boolean {
  return KINDS.includes(routeOf(pagePathOf(file))?.kind ?? '');
}
