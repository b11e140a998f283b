import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { groupFeeds, listFeeds } from '../../feeds/list-feeds.ts';
import { toOpml } from '../../feeds/opml.ts';
import { wordsOf } from '../../words/words.ts';
import { loadArchive } from '../../load/load-archive.ts';

/** The feeds of a kind as a subscription list. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return groupFeeds(listFeeds(archive), wordsOf(archive.journal.language)).map((group) => ({
    params: { group: group.kind },
    props: { group, journal: archive.journal },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { group, journal } }) =>
  new Response(toOpml([group], journal), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
