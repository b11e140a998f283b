import type { APIRoute } from 'astro';
import { writeFeedStyle } from '../../feeds/feed-style.ts';
import { loadArchive } from '../../load/load-archive.ts';
import css from '../../styles/feed.css?raw';
import { wordsOf } from '../../words/words.ts';

export const GET: APIRoute = async () => {
  const { journal } = await loadArchive();
  return new Response(writeFeedStyle(css, wordsOf(journal.language).feed), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
};
