import { expect, test } from 'vitest';
import { pickByWords, pickTemplates, readSitePage } from '../../scripts/audit/audited-site.ts';

const prose = (words: number, more = ''): string =>
  `<main><p>머리말은 세지 않는다</p><div class="reading prose">${'낱말 '.repeat(words)}${more}</div></main>`;

test('쪽에서 어절과 그래프와 그림을 센다', () => {
  expect(
    readSitePage(
      'issues/2024-04/긴-글/index.html',
      prose(3, '<p>넷<br>다섯<span>%가</span> <svg></svg></p>'),
    ),
  ).toEqual({
    url: '/issues/2024-04/긴-글/',
    words: 5,
    hasChart: true,
    hasPicture: false,
    isForMembers: false,
    length: expect.any(Number) as number,
    isRedirect: false,
  });
  expect(readSitePage('404.html', '').url).toBe('/404.html');
  expect(readSitePage('index.html', '').url).toBe('/');
});

test('갈래마다 가장 찬 쪽을 고르고, 옮겨 간 주소는 고르지 않는다', () => {
  const pages = [
    readSitePage('index.html', ''),
    readSitePage('about/index.html', ''),
    readSitePage('feeds/index.html', '<p>안내보다 길다</p>'),
    readSitePage('tags/index.html', ''),
    readSitePage('tags/챗봇/index.html', '<p>기사 둘</p>'),
    readSitePage('tags/챗봇/2/index.html', '<p>다음 쪽이고 꽤 길다</p>'),
    readSitePage('tags/상담/index.html', ''),
    readSitePage('bids/2024/index.html', prose(9)),
    readSitePage('bids/2024/notice/index.html', prose(1)),
    readSitePage('bids/agencies/index.html', prose(9)),
    readSitePage('bids/agencies/공단/index.html', '<p>공고 하나</p>'),
    readSitePage('bids/agencies/공단/2/index.html', '<p>다음 쪽이고 꽤 길다</p>'),
    readSitePage('issues/2024-04/long/index.html', prose(900)),
    readSitePage('issues/2024-04/chart/index.html', prose(100, '<svg></svg>')),
    readSitePage(
      'issues/2024-04/closed/index.html',
      `${prose(1)}<section class="members-gate"></section>`,
    ),
    readSitePage('issues/2024-04/pages/index.html', ''),
    readSitePage('old/index.html', `<meta http-equiv="refresh" content="0;url=/">${prose(5)}`),
  ];
  expect(pickTemplates(pages).map(({ key, url }) => [key, url])).toEqual([
    ['home', '/'],
    ['article', '/issues/2024-04/chart/'],
    ['closed', '/issues/2024-04/closed/'],
    ['issuePages', '/issues/2024-04/pages/'],
    ['bidYear', '/bids/2024/'],
    ['bid', '/bids/2024/notice/'],
    ['agency', '/bids/agencies/공단/'],
    ['tag', '/tags/챗봇/'],
    ['feeds', '/feeds/'],
    ['standing', '/about/'],
  ]);
  expect(pickByWords(pages, 1000)?.url).toBe('/issues/2024-04/long/');
});
