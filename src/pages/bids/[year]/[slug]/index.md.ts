import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { readBody } from '../../../../content/entry.ts';
import { bidPageKey } from '../../../../content/page-key.ts';
import { toBidMarkdown } from '../../../../exports/markdown.ts';
import { loadArchive } from '../../../../load-archive.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.bids.map((bid) => ({
    params: { year: bid.year, slug: bid.slug },
    props: { journal: archive.journal, bid },
    cacheKey: bidPageKey(archive, bid),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { journal, bid } }) =>
  new Response(toBidMarkdown(bid, journal, readBody(bid.digest).markdown), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
