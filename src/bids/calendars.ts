import { type Archive, holdsBids } from '../archive/archive.ts';
import { type Bid, BID_KINDS, KIND_NAMES } from '../archive/bid.ts';
import {
  agencyCalendarUrl,
  agencyUrl,
  BIDS_URL,
  calendarUrl,
  CALENDAR_URL,
  deadlineUrl,
  OPEN_CALENDAR_URL,
} from '../site/urls.ts';
import { compareText } from '../text/compare.ts';
import { wordsOf } from '../words/words.ts';
import { isDueFrom, newestKnownDay } from './bid-days.ts';
import { isCancelled } from './bid-state.ts';

/** A calendar of deadlines that readers subscribe to: of all notices, those open, of a kind, of an agency. */
export interface Calendar {
  /** Name on the page that offers it: `모든 공고`, `운영위탁`, `견본공단`. */
  label: string;
  /** Name in a calendar app: `컨택저널 입찰 마감(운영위탁)`. */
  title: string;
  /** Address of the file, from the root of the site: `/bids/operation.ics`. */
  url: string;
  /** Address of the page that lists the same notices. */
  page: string;
  /** The notices with a deadline, latest deadline first, at most `MOST_EVENTS`. */
  bids: readonly Bid[];
}

/**
 * Maximum number of deadlines in a calendar: Google takes files of up to 1 MB, and an event has some
 * 700 bytes. Older deadlines are in the pages and tables of their years.
 */
export const MOST_EVENTS = 1000;

/** The calendars of all notices, of the open ones and of each kind, in the order of the page of feeds. */
export function listCalendars(archive: Archive): Calendar[] {
  const { journal, bids } = archive;
  if (!holdsBids(archive)) return [];
  const { calendars, notice } = wordsOf(journal.language);
  const toCalendar = (label: string, url: string, of: readonly Bid[]): Calendar => ({
    label,
    title: calendars.titleOf(journal.title, label),
    url,
    page: BIDS_URL,
    bids: toDated(of),
  });
  return [
    {
      ...toCalendar(calendars.all, CALENDAR_URL, bids),
      title: calendars.titleOfAll(journal.title),
    },
    toCalendar(calendars.open, OPEN_CALENDAR_URL, findDue(bids)),
    ...BID_KINDS.map((kind) =>
      toCalendar(
        notice.kinds[kind],
        calendarUrl(KIND_NAMES[kind]),
        bids.filter((bid) => bid.kind === kind),
      ),
    ),
  ];
}

/**
 * One calendar for each agency whose notices have deadlines, and a copy at the URL of each of its former
 * names, because readers have subscribed to these.
 */
export function listAgencyCalendars({ journal, agencies }: Archive): Calendar[] {
  const { calendars } = wordsOf(journal.language);
  return agencies
    .flatMap(({ name, slug, former, bids }) =>
      [slug, ...former].map((each) => ({
        label: name,
        title: calendars.titleOf(journal.title, name),
        url: agencyCalendarUrl(each),
        page: agencyUrl(slug),
        bids: toDated(bids),
      })),
    )
    .filter(({ bids }) => bids.length > 0);
}

/** Whether any of the notices has a deadline, so that its page offers a calendar. */
export function hasDeadlines(bids: readonly Bid[]): boolean {
  return bids.some(({ deadline }) => deadline !== undefined);
}

/**
 * The notices that have a file of their own with their deadline (`deadline.ics`): only those that a
 * reader can still follow, as each file is one more in the site.
 */
export function findOffered(bids: readonly Bid[]): Bid[] {
  return findDue(bids).filter((bid) => !isCancelled(bid));
}

/** Addresses of all calendar files. */
export function calendarAddressesOf(archive: Archive): string[] {
  const calendars = [...listCalendars(archive), ...listAgencyCalendars(archive)];
  return [...calendars.map(({ url }) => url), ...findOffered(archive.bids).map(deadlineUrl)];
}

/** The open notices, and withdrawn ones until their deadline, so that calendar apps show the withdrawal. */
function findDue(bids: readonly Bid[]): Bid[] {
  const day = newestKnownDay(bids);
  return day === undefined ? [] : bids.filter((bid) => isDueFrom(day, bid));
}

function toDated(bids: readonly Bid[]): Bid[] {
  return bids
    .filter(({ deadline }) => deadline !== undefined)
    .sort((a, b) => compareText(b.deadline ?? '', a.deadline ?? ''))
    .slice(0, MOST_EVENTS);
}
