import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { SMALL_ARCHIVE } from '../../src/feeds/plan.ts';
import { article, bid } from '../archive/samples.ts';
import { crawl, type Read, readDocument, writeFeeds, type Written } from './written.ts';

const LIMIT = 524_288;

const FORMATS = ['rss.xml', 'atom.xml', 'feed.json'];

/** One article each of so many months, 2024-01 on. */
function monthly(count: number, rest: Partial<Article> = {}): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const month = `2024-${String(index + 1).padStart(2, '0')}`;
    return article(month, `기사-${month}`, rest);
  });
}

const undated = article('undated', '옛글', { date: undefined });
const special = { category: 'report/special-report' };

const ARCHIVES: Record<string, Written> = {
  '아무것도 없다': { articles: [] },
  '한 호': { articles: monthly(1) },
  '꼭 세 호': { articles: monthly(3) },
  '여섯 호': { articles: monthly(6) },
  '발행 시기를 알 수 없는 글만': { articles: [undated] },
  '발행 시기를 알 수 없는 글도': { articles: [...monthly(4), undated] },
  '한 호에 여럿, 분류도 여럿': {
    articles: [
      ...monthly(5, special),
      ...monthly(5).map((one) => ({ ...one, slug: `${one.slug}-둘`, title: `${one.title}-둘` })),
      article('2024-03', '소식', { category: 'news' }),
    ],
  },
  '공고가 호와 다른 달에도': {
    articles: monthly(2, { category: 'news' }),
    bids: ['2023-01-05', '2023-01-06', '2024-02-10', '2024-03-01', '2024-04-01'].map((day) =>
      bid(day, `공고-${day}`),
    ),
  },
  '초안은 싣지 않는다': {
    articles: [
      ...monthly(5),
      article('2024-02', '초안', { draft: true }),
      article('2023-12', '초안2', { draft: true }),
    ],
    bids: [bid('2024-01-02', '공고 초안', { draft: true }), bid('2024-01-02', '공고')],
  },
};

/** The feeds that keep their past, and what has to be found in each. */
function archivedFeeds({ articles, bids = [] }: Written): [page: string, titles: string[]][] {
  const shown = <T extends Article | Bid>(entries: readonly T[]): T[] =>
    entries.filter(({ draft }) => draft !== true);
  const of = (category: string): Article[] =>
    shown(articles).filter((one) => `${one.category}/`.startsWith(`${category}/`));
  const titled = (entries: readonly (Article | Bid)[]): string[] =>
    entries.map(({ title }) => title).sort();
  return [
    ['/', titled(shown(articles))],
    ['/categories/report/', titled(of('report'))],
    ['/categories/report/special-report/', titled(of('report/special-report'))],
    ['/categories/news/', titled([...of('news'), ...shown(bids)])],
    ['/categories/news/bids/', titled(shown(bids))],
  ];
}

function titlesOf(documents: readonly Read[]): string[] {
  return documents.flatMap(({ items }) => items.map(({ title }) => title)).sort();
}

async function expectWholeHistory(written: Written): Promise<void> {
  const files = await writeFeeds(written);
  for (const [page, titles] of archivedFeeds(written)) {
    for (const format of ['rss.xml', 'atom.xml']) {
      expect(titlesOf(crawl(files, `${page}${format}`)), `${page}${format}`).toEqual(titles);
    }
  }
  expect(titlesOf([documentOf(files, '/feeds/complete.xml')])).toEqual(
    archivedFeeds(written)[0]?.[1],
  );
}

function documentOf(files: ReadonlyMap<string, string>, url: string): Read {
  return readDocument(files.get(url) ?? '');
}

function pastOf(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()].filter((url) => url.startsWith('/feeds/archive/'));
}

describe('지난 호로 거슬러 오르면 실은 글이 모두 한 번씩 나온다', () => {
  test.each(Object.entries(ARCHIVES))('%s', async (_, written) => {
    await expectWholeHistory(written);
  });

  test('어떤 아카이브라도', async () => {
    const month = fc.constantFrom('2023-11', '2023-12', '2024-01', '2024-02', '2024-05', 'undated');
    const category = fc.constantFrom('report', 'report/special-report', 'news');
    const weight = fc.constantFrom(1, 1000, 120_000);
    const draft = fc.boolean();
    const one = fc.record({ month, category, weight, draft });
    const day = fc.constantFrom('2023-10-01', '2024-01-05', '2024-05-30');
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 25 }),
        fc.array(day, { maxLength: 6 }),
        async (some, days) => {
          const articles = some.map((about, index) =>
            article(about.month, `글${index}`, {
              category: about.category,
              draft: about.draft,
              date: about.month === 'undated' ? undefined : `${about.month}-01`,
            }),
          );
          const texts = Object.fromEntries(
            some.map(({ weight: count }, index) => [`글${index}`, 'ㄱ'.repeat(count)]),
          );
          const bids = days.map((posted, index) => bid(posted, `공고${index}`));
          await expectWholeHistory({ articles, bids, texts });
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('지난 호의 문서', () => {
  const written = ARCHIVES['한 호에 여럿, 분류도 여럿'] ?? { articles: [] };

  test('앞뒤의 호와 지금의 피드를 가리키고, 가장 오래된 호에서 끝난다', async () => {
    const files = await writeFeeds({ articles: [...monthly(4), undated] });
    const links = ['undated', '2024-01', '2024-02', '2024-03', '2024-04'].map((issue) => {
      const { links: found, marks } = documentOf(files, `/feeds/archive/${issue}.xml`);
      return [found.self, found.current, found['prev-archive'], found['next-archive'], ...marks];
    });
    const at = (issue: string): string => `/feeds/archive/${issue}.xml`;
    expect(links).toEqual([
      [at('undated'), '/rss.xml', undefined, at('2024-01'), 'archive'],
      [at('2024-01'), '/rss.xml', at('undated'), at('2024-02'), 'archive'],
      [at('2024-02'), '/rss.xml', at('2024-01'), at('2024-03'), 'archive'],
      [at('2024-03'), '/rss.xml', at('2024-02'), at('2024-04'), 'archive'],
      [at('2024-04'), '/rss.xml', at('2024-03'), undefined, 'archive'],
    ]);
  });

  test('앞 호의 다음 호는 저 자신이다', async () => {
    const files = await writeFeeds(written);
    for (const url of pastOf(files)) {
      const before = documentOf(files, url).links['prev-archive'];
      if (before !== undefined) expect(documentOf(files, before).links['next-archive']).toBe(url);
    }
  });

  test('모두를 담은 피드는 그렇다고 하고, 앞뒤가 없다', async () => {
    const { links, marks } = documentOf(await writeFeeds(written), '/feeds/complete.xml');
    expect(marks).toEqual(['complete']);
    expect(links).toEqual({ self: '/feeds/complete.xml' });
  });

  test.each([
    [SMALL_ARCHIVE, '모두 온 글을 싣는다'],
    [SMALL_ARCHIVE + 1, '지금 것과 전체 피드의 지난 호만 온 글을 싣는다'],
  ])('기사가 %d편이면 %s', async (count) => {
    const articles = Array.from({ length: count }, (_, index) =>
      article(`2024-0${(index % 5) + 1}`, `글-${index}`, special),
    );
    const files = await writeFeeds({ articles });
    const whole = [...files.keys()].filter((url) =>
      documentOf(files, url).items.every(({ hasText }) => hasText),
    );
    const always = [
      ...[1, 2, 3, 4, 5].map((month) => `/feeds/archive/2024-0${month}.xml`),
      ...['/', '/categories/report/', '/bids/'].flatMap((page) =>
        FORMATS.map((format) => page + format),
      ),
    ];
    if (count <= SMALL_ARCHIVE) expect(whole).toEqual([...files.keys()]);
    else expect(whole).toEqual(expect.arrayContaining(always));
    const summaries = [
      '/feeds/complete.xml',
      '/feeds/archive/report/2024-01.xml',
      '/issues/2024-01/rss.xml',
    ];
    expect(summaries.map((url) => whole.includes(url))).toEqual(
      summaries.map(() => count <= SMALL_ARCHIVE),
    );
  });
});

describe('바뀌지 않는 것은 한 바이트도 바뀌지 않는다', () => {
  test('새 호가 나와도 지난 호의 문서는 그대로다', async () => {
    const articles = [
      ...monthly(8, special),
      undated,
      article('2024-05', '소식', { category: 'news' }),
    ];
    const bids = [3, 5, 7].map((month) => bid(`2024-0${month}-09`, `공고-${month}`));
    const until = (last: string): Written => ({
      articles: articles.filter(({ issue }) => issue === 'undated' || issue <= last),
      bids: bids.filter(({ posted }) => posted.slice(0, 7) <= last),
    });
    let before = await writeFeeds(until('2024-01'));
    let closed = 0;
    for (const last of [2, 3, 4, 5, 6, 7, 8].map((month) => `2024-0${month}`)) {
      const after = await writeFeeds(until(last));
      for (const url of pastOf(before)) {
        if (documentOf(before, url).links['next-archive'] === undefined) continue;
        expect(after.get(url), `${last}: ${url}`).toBe(before.get(url));
        closed += 1;
      }
      before = after;
    }
    expect(closed).toBeGreaterThan(60);
  });

  test.each([
    [
      '오래된 기사를 바로잡으면',
      '기사-2024-01',
      [
        '/feeds/archive/2024-01.xml',
        '/feeds/archive/report/2024-01.xml',
        '/feeds/archive/report/special-report/2024-01.xml',
        '/feeds/complete.xml',
        '/issues/2024-01/rss.xml',
      ],
    ],
    [
      '새 기사를 바로잡으면',
      '기사-2024-05',
      [
        ...FORMATS.flatMap((format) => [
          `/${format}`,
          `/categories/report/${format}`,
          `/categories/report/special-report/${format}`,
        ]),
        '/feeds/archive/2024-05.xml',
        '/feeds/archive/report/2024-05.xml',
        '/feeds/archive/report/special-report/2024-05.xml',
        '/feeds/complete.xml',
        '/issues/2024-05/rss.xml',
      ],
    ],
  ])('%s 그것이 있는 문서만 바뀐다', async (_, slug, changed) => {
    const articles = [...monthly(5, special), article('2024-05', '소식', { category: 'news' })];
    const before = await writeFeeds({ articles });
    const corrections = [{ date: '2024-09-01', text: '수를 바로잡았습니다.' }];
    const after = await writeFeeds({
      articles: articles.map((one) =>
        one.slug === slug ? { ...one, corrections, summary: '새 요약' } : one,
      ),
    });
    expect([...after.keys()]).toEqual([...before.keys()]);
    const different = [...after.keys()].filter((url) => after.get(url) !== before.get(url));
    expect(different.sort()).toEqual([...changed].sort());
  });

  test('호의 마지막 기사를 내리면 문서가 없어지고 앞뒤가 이어진다', async () => {
    const articles = monthly(5);
    const files = await writeFeeds({
      articles: articles.filter(({ issue }) => issue !== '2024-02'),
    });
    expect(files.has('/feeds/archive/2024-02.xml')).toBe(false);
    expect(documentOf(files, '/feeds/archive/2024-03.xml').links['prev-archive']).toBe(
      '/feeds/archive/2024-01.xml',
    );
    expect(documentOf(files, '/feeds/archive/2024-01.xml').links['next-archive']).toBe(
      '/feeds/archive/2024-03.xml',
    );
  });
});

describe('지금의 피드는 512 KB를 넘지 않는다', () => {
  /** Articles of an issue with texts of so many bytes. */
  const heavy = (issue: string, weights: readonly number[]) =>
    weights.map((weight, index) => ({
      one: article(issue, `${issue}-${index}`),
      text: `<p>${'a'.repeat(weight)}</p>`,
    }));
  const withTexts = (parts: ReturnType<typeof heavy>[]): Written => ({
    articles: parts.flat().map(({ one }) => one),
    texts: Object.fromEntries(parts.flat().map(({ one, text }) => [one.slug, text])),
  });
  const kilobytes = (count: number, weight: number): number[] =>
    Array.from({ length: count }, () => weight * 1024);

  test.each([
    ['세 호가 다 들어간다', [[100], [150], [200], [10]], { items: 3, texts: 3, past: '2024-01' }],
    ['두 호만 들어간다', [[100, 100], [200], [150], [10]], { items: 3, texts: 3, past: '2024-02' }],
    ['한 호만 들어간다', [[100, 200], [300], [10]], { items: 2, texts: 2, past: '2024-02' }],
    [
      '한 호도 크면 뒤의 글은 요약만 싣는다',
      [[100, 100, 100, 100, 100, 100, 10], [10]],
      { items: 7, texts: 5, past: '2024-01' },
    ],
    ['지난 호가 없는 큰 호', [[600, 10]], { items: 2, texts: 0, past: undefined }],
  ])('%s', async (_, issues, { items, texts, past }) => {
    const parts = issues.map((weights, index) =>
      heavy(
        `2024-0${issues.length - index}`,
        weights.flatMap((weight) => kilobytes(1, weight)),
      ),
    );
    const files = await writeFeeds(withTexts(parts));
    for (const format of FORMATS) {
      const text = files.get(`/${format}`) ?? '';
      const read = readDocument(text);
      expect(Buffer.byteLength(text), format).toBeLessThanOrEqual(LIMIT);
      const withText = read.items.map(({ hasText }) => hasText);
      expect(
        [read.items.length, withText.lastIndexOf(true) + 1, withText.filter(Boolean).length],
        format,
      ).toEqual([items, texts, texts]);
      if (format === 'feed.json') continue;
      expect(read.links['prev-archive']).toBe(past && `/feeds/archive/${past}.xml`);
    }
  });

  test('요약만으로도 크면 들어가는 만큼 싣고, 나머지는 지난 호에서 찾는다', async () => {
    const articles = Array.from({ length: 1200 }, (_, index) =>
      article('undated', `옛글-${index}`, { date: undefined, summary: '가'.repeat(200) }),
    );
    const files = await writeFeeds({ articles });
    for (const format of FORMATS)
      expect(Buffer.byteLength(files.get(`/${format}`) ?? '')).toBeLessThanOrEqual(LIMIT);
    const [current, ...past] = crawl(files, '/rss.xml');
    expect(current?.items.length).toBeGreaterThan(300);
    expect(titlesOf(past)).toEqual(articles.map(({ title }) => title).sort());
  });

  test('저마다 제 크기로 잰다: JSON은 역슬래시를 둘로 적는다', async () => {
    const articles = monthly(3);
    const texts = Object.fromEntries(articles.map(({ slug }) => [slug, '\\'.repeat(120 * 1024)]));
    const files = await writeFeeds({ articles, texts });
    expect(FORMATS.map((format) => documentOf(files, `/${format}`).items.length)).toEqual([
      3, 3, 2,
    ]);
  });
});
