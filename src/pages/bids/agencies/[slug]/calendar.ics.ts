import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listAgencyCalendars } from '../../../../bids/calendars.ts';
import { writeCalendar } from '../../../../feeds/calendar-file.ts';
import { loadArchive } from '../../../../load/load-archive.ts';
import { calendarKey } from '../../../../load/output-keys.ts';
import { decodeUrl } from '../../../../site/urls.ts';

/** The calendar of each agency whose notices have a deadline. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return listAgencyCalendars(archive).map((calendar) => ({
    params: { slug: decodeUrl(calendar.url).split('/').at(-2) },
    props: { calendar, journal: archive.journal },
    cacheKey: calendarKey(archive, calendar),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { calendar, journal } }) =>
  new Response(writeCalendar(calendar, journal), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
