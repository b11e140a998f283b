import type { APIRoute } from 'astro';
import { loadArchive } from '../../load/load-archive.ts';
import css from '../../styles/feed.css?raw';
import { wordsOf } from '../../words/words.ts';

/** The style of feeds, with words in place of `current`, `past` and `complete`. */
export const GET: APIRoute = async () => {
  const { journal } = await loadArchive();
  const { currentFeed, pastFeed, completeFeed } = wordsOf(journal.language).feed;
  const words: Record<string, string> = {
    current: currentFeed,
    past: pastFeed,
    complete: completeFeed,
  };
  const style = css.replace(/(?<=content: ')\w+(?=')/gu, (name) => words[name] ?? name);
  return new Response(style, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
