import { routeOf } from '../../src/site/route-of.ts';
import { pagePathOf } from '../built-files.ts';

/** Kinds of files of the register, in addition to the notices' and agencies' own pages and feeds. */
const KINDS: readonly string[] = [
  ...['bids', 'register', 'bidYear', 'noticeTable', 'noticeReleases'],
  ...['calendar', 'agencyCalendar', 'deadline'],
];

/** Whether a file of a built site belongs to the register: `bids/2024/notices.csv`. */
export function isRegisterFile(file: string): boolean {
  return KINDS.includes(routeOf(pagePathOf(file))?.kind ?? '');
}
