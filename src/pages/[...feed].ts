import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { FEED_TYPES } from '../feeds/feed.ts';
import { listFeeds } from '../feeds/list-feeds.ts';
import { writeDocument } from '../feeds/write-document.ts';
import { planDocuments } from '../feeds/plan.ts';
import { loadArchive } from '../load/load-archive.ts';
import { feedMaterial } from '../load/load-feeds.ts';
import { feedDocumentKey } from '../load/output-keys.ts';

/** Every feed of the journal, current and past, in all its formats. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return planDocuments(listFeeds(archive)).map((plan) => ({
    params: { feed: decodeURIComponent(plan.url.slice(1)) },
    props: { archive, plan },
    cacheKey: feedDocumentKey(archive, plan),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { archive, plan } }) =>
  new Response(await writeDocument(plan, archive, feedMaterial), {
    headers: { 'Content-Type': `${FEED_TYPES[plan.format]}; charset=utf-8` },
  });
