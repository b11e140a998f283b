import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toReleasePackage } from '../../../exports/notices/notice-releases.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { noticeFileKey } from '../../../load/output-keys.ts';
import { mediaTypeOf } from '../../../site/media-types.ts';

/** The notices of each year as Open Contracting data. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return [...Map.groupBy(archive.bids, ({ year }) => year)].map(([year, bids]) => ({
    params: { year },
    props: { journal: archive.journal, year, bids },
    cacheKey: noticeFileKey(archive, year),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { journal, year, bids } }) =>
  new Response(toReleasePackage(bids, year, journal), {
    headers: { 'Content-Type': mediaTypeOf('ocds.json') },
  });
