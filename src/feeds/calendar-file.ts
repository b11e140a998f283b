import ical, {
  escape,
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Bid } from '../archive/bid.ts';
import type { Journal } from '../archive/journal.ts';
import { lastKnownDay } from '../bids/bid-days.ts';
import { toBidId } from '../bids/bid-id.ts';
import { describeLastEvent, isCancelled } from '../bids/bid-state.ts';
import type { Calendar } from '../bids/calendars.ts';
import { bidFacts } from '../site/entry-facts.ts';
import { absoluteUrl, bidUrl } from '../site/urls.ts';
import { stripForXml } from '../text/characters.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { toInstant } from './feed.ts';

const DAY = 24 * 60 * 60;
/** Number of seconds before a deadline at which a calendar app shows a reminder. */
const REMINDER = 2 * DAY;

/** Writes a calendar as iCalendar (RFC 5545). */
export function writeCalendar(calendar: Calendar, journal: Journal): string {
  const words = wordsOf(journal.language);
  // The library escapes the texts of events only.
  const toText = (text: string): string => escape(stripForXml(text), false);
  return toFile(calendar.bids, journal, {
    name: toText(calendar.title),
    description: toText(words.calendars.note(journal.title)),
    url: absoluteUrl(calendar.page, journal.url),
    source: absoluteUrl(calendar.url, journal.url),
    ttl: DAY,
  });
}

/** Writes a calendar file with the deadline of one notice, for the reader's own calendar. */
export function writeDeadline(bid: Bid, journal: Journal): string {
  return toFile([bid], journal, {});
}

function toFile(
  bids: readonly Bid[],
  journal: Journal,
  head: NonNullable<Parameters<typeof ical>[0]>,
): string {
  const words = wordsOf(journal.language);
  const file = ical({
    ...head,
    prodId: { company: new URL(journal.url).host, product: 'deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    events: bids.flatMap((bid) => toEvent(bid, journal, words)),
  });
  return moveAlarms(file.toString());
}

const ALARM_TOO_EARLY = /(BEGIN:VALARM\r\n.*?END:VALARM\r\n)(.*?)(?=END:VEVENT\r\n)/gsu;

/** Moves alarms behind the properties of their event and ends the last line, as RFC 5545 requires. */
function moveAlarms(text: string): string {
  return `${text.replace(ALARM_TOO_EARLY, '$2$1')}\r\n`;
}

/**
 * A deadline is an event without an end: with one, month views would show its beginning, half an hour before
 * the deadline. The times of change come from the notice, so that the same content gives the same bytes.
 */
function toEvent(bid: Bid, journal: Journal, words: Words): ICalEventData[] {
  const { deadline, history = [] } = bid;
  if (deadline === undefined) return [];
  const withdrawn = isCancelled(bid);
  const changed = toInstant(lastKnownDay(bid));
  const { calendars } = words;
  const event: ICalEventData = {
    id: toBidId(bid, journal.url),
    // Each step of its history is a revision (RFC 5545, 3.8.7.4).
    sequence: history.length,
    stamp: changed,
    created: toInstant(bid.posted),
    lastModified: changed,
    start: deadline,
    summary: stripForXml(withdrawn ? calendars.withdrawn(bid.title) : calendars.due(bid.title)),
    description: stripForXml(describe(bid, journal, words)),
    categories: [{ name: words.notice.kinds[bid.kind] }],
    url: absoluteUrl(bidUrl(bid), journal.url),
    status: withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: withdrawn ? [] : [{ type: ICalAlarmType.display, trigger: REMINDER }],
  };
  return [event];
}

/** The last event and the facts of a notice, one per line, and the address of its page. */
function describe(bid: Bid, journal: Journal, words: Words): string {
  const facts = bidFacts(bid, words).map(({ key, label, text, url = '' }) =>
    key === 'original' ? `${label}: ${url}` : `${label}: ${text}`,
  );
  const event = describeLastEvent(bid, words) ?? [];
  return [event, ...facts, absoluteUrl(bidUrl(bid), journal.url)].flat().join('\n');
}
