import type { CalendarWords } from '../ko/calendar-words.ts';

/** Calendars of deadlines, and where they are offered. */
export const calendarWords: CalendarWords = {
  all: 'All tenders',
  open: 'Open tenders',
  titleOfAll: (journal) => `${journal}: tender deadlines`,
  titleOf: (journal, name) => `${journal}: tender deadlines (${name})`,
  note: (journal) => `Deadlines of the tenders in ${journal}.`,
  due: (title) => `Deadline: ${title}`,
  withdrawn: (title) => `Withdrawn: ${title}`,

  follow: 'Follow deadlines',
  followHint:
    'Subscribe in your calendar app to see deadlines as events, with a reminder two days before. If a deadline moves or a tender is withdrawn, the event changes too. If “Subscribe” does not open, add the address in your calendar app.',
  byAgency: { link: 'The page of a buyer', after: ' offers the deadlines of that buyer.' },
  subscribe: 'Subscribe',
  subscribeTo: (name) => `Subscribe to deadlines: ${name}`,
  address: 'Address',
  addressOf: (name) => `Address of deadlines: ${name}`,
  subscribeDeadlines: 'Subscribe to deadlines (calendar)',
  more: 'Other calendars',
  file: 'Deadlines as a file (ics)',
  addDeadline: 'Add to calendar',
};
