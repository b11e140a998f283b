import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { feedAddressesOf } from '../../src/site/feed-addresses.ts';
import { COMPLETE_FEED_URL, decodeUrl } from '../../src/site/urls.ts';
import { listFeeds } from '../../src/feeds/feed.ts';
import { planDocuments } from '../../src/feeds/plan.ts';
import { article, bid, input } from '../archive/samples.ts';

const { archive } = buildArchive(
  input(
    [
      article('2024-04', 'a', { tags: ['챗봇'], sources: [{ name: '봄날신문' }] }),
      article('2024-05', 'b', { category: 'report/special-report' }),
      article('undated', 'c', { date: undefined }),
    ],
    // A notice of a month without an issue has its place in the past too.
    { bids: [bid('2023-12-28', 'd'), bid('2024-04-02', 'e', { agency: '견본 시청' })] },
  ),
);

test('점검이 아는 피드는 짓는 피드와 같다', () => {
  const issues = archive.issues.map(({ month }) => month);
  const isOther = (url: string): boolean => /\.opml$|\/letter\.|\.css$/u.test(url);
  const known = feedAddressesOf(archive, issues).filter((url) => !isOther(url));
  const planned = planDocuments(listFeeds(archive)).map(({ url }) => url);
  expect(known.map(decodeUrl).sort()).toEqual(planned.map(decodeUrl).sort());
  expect(known).toContain(COMPLETE_FEED_URL);
});
