import { expect, test } from 'vitest';
import { formatAddedShare, sumFeedBytes } from '../../scripts/publish-ping/built-feed.ts';

test('피드와 나머지를 가르고, 검색 색인은 세지 않는다', () => {
  const files = {
    'rss.xml': 1,
    'tags/챗봇/rss.xml': 2,
    'categories/report/feed.json': 4,
    'feeds/archive/2024-04.xml': 8,
    'feeds/archive/report/special-report/2024-04.xml': 16,
    'feeds/complete.xml': 32,
    'feeds.opml': 64,
    'feeds/tag.opml': 128,
    'feeds/index.html': 256,
    'sitemap-0.xml': 512,
    'issues/2024-04/letter.html': 1024,
    'pagefind/index.pf': 2048,
  };
  const sums = sumFeedBytes(Object.entries(files).map(([file, bytes]) => ({ file, bytes })));
  expect(sums).toEqual({ current: 7, past: 24, complete: 32, opml: 192, rest: 1792 });
  expect(formatAddedShare(25, 200)).toBe('12.5 %');
});
