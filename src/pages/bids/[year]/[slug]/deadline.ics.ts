import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { findOffered } from '../../../../bids/calendars.ts';
import { writeDeadline } from '../../../../feeds/calendar-file.ts';
import { loadArchive } from '../../../../load/load-archive.ts';
import { deadlineKey } from '../../../../load/output-keys.ts';

/** The deadline of each notice that a reader can still follow. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return findOffered(archive.bids).map((bid) => ({
    params: { year: bid.year, slug: bid.slug },
    props: { bid, journal: archive.journal },
    cacheKey: deadlineKey(archive, bid),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { bid, journal } }) =>
  new Response(writeDeadline(bid, journal), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
