import type { APIRoute } from 'astro';
import { groupFeeds, listFeeds } from '../feeds/list-feeds.ts';
import { toOpml } from '../feeds/opml.ts';
import { wordsOf } from '../words/words.ts';
import { loadArchive } from '../load/load-archive.ts';

/** Every feed of the journal as one subscription list. */
export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  const { journal } = archive;
  const groups = groupFeeds(listFeeds(archive), wordsOf(journal.language));
  return new Response(toOpml(groups, journal), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
};
