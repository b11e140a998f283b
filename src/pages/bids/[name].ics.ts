import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listCalendars } from '../../bids/calendars.ts';
import { writeCalendar } from '../../feeds/calendar-file.ts';
import { loadArchive } from '../../load/load-archive.ts';
import { calendarKey } from '../../load/output-keys.ts';

/** The calendars of all notices, of the open ones and of each kind. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return listCalendars(archive).map((calendar) => ({
    params: { name: /([^/]+)\.ics$/u.exec(calendar.url)?.[1] },
    props: { calendar, journal: archive.journal },
    cacheKey: calendarKey(archive, calendar),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { calendar, journal } }) =>
  new Response(writeCalendar(calendar, journal), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
