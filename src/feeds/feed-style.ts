import type { FeedWords } from '../words/ko/feed-words.ts';

/**
 * Fills the words of the journal's language into the style sheet of feeds, in place of `current`, `past` and
 * `complete`.
 */
export function writeFeedStyle(
  css: string,
  { currentFeed, pastFeed, completeFeed }: FeedWords,
): string {
  const words: Record<string, string> = {
    current: currentFeed,
    past: pastFeed,
    complete: completeFeed,
  };
  return css.replace(/(?<=content: ')\w+(?=')/gu, (name) => words[name] ?? name);
}
