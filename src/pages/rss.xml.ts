import type { APIRoute } from 'astro';
import { readBody } from '../content/entry.ts';
import { toRss } from '../feeds/rss.ts';
import { loadArchive } from '../load-archive.ts';

export const GET: APIRoute = async () => {
  const feed = await toRss(await loadArchive(), (article) => readBody(article.digest).feedHtml);
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
