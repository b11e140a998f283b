import { expect, test } from 'vitest';
import * as urls from '../../src/site/urls.ts';

test.each([
  [
    urls.articleUrl({ issue: '2024-04', slug: '고객-경험' }),
    '/issues/2024-04/%EA%B3%A0%EA%B0%9D-%EA%B2%BD%ED%97%98/',
  ],
  [urls.tagUrl('AI 컨택센터'.normalize('NFD')), '/tags/AI%20%EC%BB%A8%ED%83%9D%EC%84%BC%ED%84%B0/'],
  [urls.categoryUrl('report/special-report'), '/categories/report/special-report/'],
  [urls.listPageUrl(urls.ARTICLES_URL, 1), '/articles/'],
  [urls.listPageUrl(urls.ARTICLES_URL, 3), '/articles/3/'],
  [urls.bidYearUrl('2024'), '/bids/2024/'],
  [urls.bidUrl({ year: '2024', slug: 'korail' }), '/bids/2024/korail/'],
  [urls.markdownUrl('/bids/2024/korail/'), '/bids/2024/korail/index.md'],
  [urls.aliasUrl('/old/글'), '/old/%EA%B8%80/'],
  [urls.absoluteUrl('/rss.xml', 'https://a.example'), 'https://a.example/rss.xml'],
  [urls.absoluteUrl('/', 'https://a.example'), 'https://a.example/'],
  [urls.absoluteUrl('/rss.xml', 'https://a.example/b'), 'https://a.example/b/rss.xml'],
  [urls.absoluteUrl('/', 'https://a.example/b'), 'https://a.example/b/'],
  [urls.absoluteUrl('/글/', 'https://a.example/b'), 'https://a.example/b/%EA%B8%80/'],
])('%s', (url, expected) => {
  expect(url).toBe(expected);
});
