import type { APIRoute } from 'astro';
import { groupFeeds, listFeeds } from '../feeds/list-feeds.ts';
import { toOpml } from '../feeds/opml.ts';
import { loadArchive } from '../load/load-archive.ts';

/** Every feed of the journal as one subscription list. */
export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  return new Response(toOpml(groupFeeds(listFeeds(archive)), archive.journal), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
};
