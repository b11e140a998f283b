import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { isOmitted } from '../../../../archive/omitted.ts';
import { toBidMarkdown } from '../../../../exports/markdown.ts';
import { loadArchive, loadBody } from '../../../../load/load-archive.ts';
import { bidMarkdownKey } from '../../../../load/output-keys.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  if (isOmitted(archive.journal, 'markdown')) return [];
  return archive.bids.map((bid) => ({
    params: { year: bid.year, slug: bid.slug },
    props: { journal: archive.journal, bid },
    cacheKey: bidMarkdownKey(archive, bid),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { journal, bid } }) =>
  new Response(toBidMarkdown(bid, journal, loadBody(bid).markdown), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
