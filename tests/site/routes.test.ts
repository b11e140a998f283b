import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { routeOf } from '../../src/site/route-of.ts';
import { feedAddressesOf, PAGE_ROUTES } from '../../src/site/routes.ts';
import {
  COMPLETE_FEED_URL,
  decodeUrl,
  feedUrl,
  listPageUrl,
  PATTERNS,
  type RouteKind,
} from '../../src/site/urls.ts';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { planDocuments } from '../../src/feeds/plan.ts';
import { article, bid, input, journal } from '../archive/samples.ts';

const credits = [{ role: '글', name: '홍길동' } as const];
const archive = buildArchive(
  input(
    [
      article('2024-04', 'a', {
        tags: ['챗봇'],
        pages: '12-15',
        sources: [{ name: '봄날신문' }],
        credits: [...credits, { role: '사진', name: '김영희' }],
        series: { title: '골목 산책', part: 1 },
      }),
      article('2024-05', 'b', { category: 'report/special-report', credits }),
      article('undated', 'c', { date: undefined, credits }),
    ],
    // A notice of a month without an issue has its place in the past too.
    {
      bids: [bid('2023-12-28', 'd'), bid('2024-04-02', 'e', { agency: '견본 시청' })],
      journal: {
        ...journal,
        agencies: [{ name: '견본 시청', aliases: ['견본시', '(재)견본 시청'] }],
      },
    },
  ),
);

test('점검이 아는 피드는 짓는 피드와 같다', () => {
  const issues = archive.issues.map(({ month }) => month);
  const isOther = (url: string): boolean => /\.(?:css|epub|opml)$|\/letter\./u.test(url);
  const known = feedAddressesOf(archive, issues).filter((url) => !isOther(url));
  const planned = planDocuments(listFeeds(archive)).map(({ url }) => url);
  expect(known.map(decodeUrl).sort()).toEqual(planned.map(decodeUrl).sort());
  expect(known).toContain(COMPLETE_FEED_URL);
});

const source = { archive, pages: [{ slug: 'about' }] };

test('주소마다 그 종류를 안다', () => {
  for (const [kind, { urlsOf, paged, feeds = [] }] of Object.entries(PAGE_ROUTES)) {
    expect(urlsOf(source)).not.toEqual([]);
    for (const url of urlsOf(source)) {
      expect([url, routeOf(url)]).toEqual([url, { kind, isLater: false }]);
      expect(routeOf(decodeUrl(url))?.kind).toBe(kind);
      if (paged) expect(routeOf(listPageUrl(url, 12))).toEqual({ kind, isLater: true });
      for (const format of feeds) expect(routeOf(feedUrl(url, format))?.kind).toBe('feed');
    }
  }
});

test.each([
  ['/issues/2024-04/letter.html', 'letter'],
  ['/issues/2024-04/offline.json', 'offlineList'],
  ['/icon-192.png', 'appIcon'],
  ['/issues/2024-04/2024-04.epub', 'book'],
  ['/issues/2024-04/a/index.md', 'articleMarkdown'],
  ['/issues/2024-04/a/설문 결과.csv', 'attachment'],
  ['/bids/2024/d/공고.hwp', 'bidAttachment'],
  ['/feeds/archive/report/special-report/2024-05.xml', 'categoryPastFeed'],
  ['/tags/12/', 'tag'],
  ['/404.html', 'missing'],
  ['/sitemap-0.xml', 'sitemapPart'],
  ['/_astro/Page.Cx2.css', 'asset'],
  ['/pagefind/fragment/ko_1.pf_fragment', 'searchIndex'],
  ['/issues/2024-04/a/b/', undefined],
  ['/bids/2024/d/atom.xml/', undefined],
])('%s: %s', (address, kind) => {
  expect(routeOf(address)?.kind).toBe(kind);
});

/** Files of src/pages/ that write several kinds of addresses, or one whose name they split. */
const SHARED: Record<string, readonly RouteKind[]> = {
  '[...feed].ts': ['completeFeed', 'pastFeed', 'categoryPastFeed'],
  '[icon].png.ts': ['feedIcon', 'touchIcon', 'appIcon'],
  'issues/[issue]/[slug]/[name].[extension].ts': ['attachment'],
  'bids/[year]/[slug]/[name].[extension].ts': ['bidAttachment'],
  'media/[name].[format].ts': ['picture'],
  // An old address may be any that the site has not.
  '[...alias]/index.html.ts': [],
};

test('src/pages/의 파일과 주소의 종류는 서로 빠진 것이 없다', () => {
  const files = readdirSync('src/pages', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative('src/pages', join(parentPath, name)))
    .map((file) => file.split(sep).join('/'));
  const written = files.flatMap(
    (file) => SHARED[file]?.map((kind) => PATTERNS[kind]) ?? [patternOf(file)],
  );
  // scripts/build/ writes these.
  const { book, sitemap, sitemapPart, asset, searchIndex, worker } = PATTERNS;
  const { offlineShell, offlineList } = PATTERNS;
  const ofTheBuild: readonly string[] = [
    ...[book, sitemap, sitemapPart, asset, searchIndex, worker, offlineShell, offlineList],
  ];
  const known = Object.values(PATTERNS).filter((pattern) => !ofTheBuild.includes(pattern));
  expect(written.sort()).toEqual(known.sort());
});

/** `/issues/[issue]/[slug]/` of `issues/[issue]/[slug]/index.astro` */
function patternOf(file: string): string {
  if (file === '404.astro') return '/404.html';
  return `/${file
    .replace(/\.ts$|(?:index|\[\.\.\.page\])\.astro$/u, '')
    .replace(/\.astro$/u, '/')}`;
}
