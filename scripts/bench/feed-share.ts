import { COMPLETE_FEED_URL, FEEDS_URL } from '../../src/site/urls.ts';
import { INDEX_FOLDER } from '../../src/search/index-files.ts';
import { isFollowed } from '../publish-ping/built-feed.ts';

/** What a file of a built site is to those who follow it; `rest` is all that is no feed. */
type Part = 'current' | 'past' | 'complete' | 'opml' | 'rest';

/** The bytes of each part of a site, by its files' paths from its folder; the search index is none of them. */
export function weigh(files: readonly { file: string; bytes: number }[]): Record<Part, number> {
  const weights = { current: 0, past: 0, complete: 0, opml: 0, rest: 0 };
  for (const { file, bytes } of files) {
    if (!`/${file}`.startsWith(INDEX_FOLDER)) weights[partOf(file)] += bytes;
  }
  return weights;
}

/** `12.3 %`: how much a part adds to the rest. */
export function toShare(part: number, rest: number): string {
  return `${((part / rest) * 100).toFixed(1)} %`;
}

function partOf(file: string): Part {
  if (file.endsWith('.opml')) return 'opml';
  if (isFollowed(file)) return 'current';
  if (`/${file}` === COMPLETE_FEED_URL) return 'complete';
  return `/${file}`.startsWith(FEEDS_URL) && file.endsWith('.xml') ? 'past' : 'rest';
}
