import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleFile, makeFolder } from '../content/folder.ts';
import { subscriptionsOf } from '../feeds/opml-rules.ts';
import { buildWholeSite, FIXTURE, readTree, temporaryFolder } from './build-site.ts';
import { sharedTitles } from './shared-titles.ts';

let files: Map<string, Buffer>;

const TITLES = Array.from({ length: 120 }, (_, index) => `상담 기록 ${index + 1}`);

/** 120 articles of ten months, 100 of them in one category; 60 notices of 2024 and 1 of 2023. */
function content(): Record<string, string> {
  const articles = TITLES.map((title, index): [string, string] => {
    const issue = `2024-${String((index % 10) + 1).padStart(2, '0')}`;
    const category = index < 100 ? 'report/special-report' : 'report';
    const fields = {
      issue,
      title,
      category,
      // Each word is a tag of two articles.
      tags: `[상담, 낱말 ${index + 1}, 낱말 ${((index + 1) % 120) + 1}]`,
      source: '{ name: 봄날신문 }',
      date: `${issue}-01`,
    };
    return [`issues/${issue}/a${index + 1}.mdx`, articleFile(fields, '글.')];
  });
  const bids = Array.from({ length: 61 }, (_, index): [string, string] => {
    const year = index === 60 ? 2023 : 2024;
    const posted = `${year}-${String(12 - (index % 12)).padStart(2, '0')}-15`;
    const text = `---\ntitle: 공고 ${index + 1}\nagency: 견본공단\nposted: ${posted}\nkind: 기타\n---\n`;
    return [`bids/${year}/b${index + 1}.mdx`, text];
  });
  return Object.fromEntries([...articles, ...bids]);
}

beforeAll(async () => {
  const folder = makeFolder(content());
  cpSync(join(FIXTURE, 'journal.yaml'), join(folder, 'journal.yaml'));
  cpSync(join(FIXTURE, 'pages'), join(folder, 'pages'), { recursive: true });
  const work = temporaryFolder();
  await buildWholeSite(folder, join(work, 'site'));
  files = readTree(join(work, 'site'));
});

function read(url: string) {
  const file = files.get(`${url.slice(1)}index.html`);
  if (!file) throw new Error(`${url} 쪽이 없습니다.`);
  return parseDocument(file.toString());
}

function mainOf(url: string) {
  const main = DomUtils.findOne(({ name }) => name === 'main', read(url).children);
  if (!main) throw new Error(`${url} 쪽에 본문이 없습니다.`);
  return main;
}

function wordsOf(url: string): string {
  return DomUtils.innerText(mainOf(url)).replace(/\s+/gu, ' ');
}

/** The titles of a page's entries of a kind, from the top. */
function titlesOf(url: string, kind: string): string[] {
  return DomUtils.getElementsByTagName('a', mainOf(url))
    .filter((link) => decodeURI(link.attribs.href ?? '').startsWith(kind))
    .filter((link) =>
      /^(?:h[23]|th)$/u.test(link.parent && 'name' in link.parent ? link.parent.name : ''),
    )
    .map((link) => DomUtils.innerText(link).trim())
    .filter((title) => /\d$/u.test(title));
}

function relOf(url: string, rel: string): string | undefined {
  const link = DomUtils.findOne(({ attribs }) => attribs.rel === rel, mainOf(url).children);
  return link ? decodeURI(link.attribs.href ?? '') : undefined;
}

const LISTS = [
  ['/articles/', 120],
  ['/categories/report/', 120],
  ['/categories/report/special-report/', 100],
  ['/tags/상담/', 120],
] as const;

describe('여러 쪽에 나눈 목록', () => {
  test('두 쪽의 제목이 같지 않다', () => {
    expect(sharedTitles(files)).toEqual({});
  });

  test.each(LISTS)('%s: 모든 기사가 한 번씩, 새것부터', (list, total) => {
    const last = Math.ceil(total / 50);
    const urls = Array.from({ length: last }, (_, at) => (at === 0 ? list : `${list}${at + 1}/`));
    const titles = urls.map((url) => titlesOf(url, '/issues/'));
    expect(titles.map(({ length }) => length)).toEqual(
      urls.map((_, at) => Math.min(50, total - at * 50)),
    );
    expect([...new Set(titles.flat())].sort()).toEqual(TITLES.slice(0, total).sort());
    expect(titles[0]?.[0]).toMatch(/0$/u);
    expect(titles.at(-1)?.at(-1)).toMatch(/1$/u);
    expect(files.has(`${list.slice(1)}${last + 1}/index.html`)).toBe(false);
    for (const [at, url] of urls.entries()) {
      expect(wordsOf(url)).toContain(`${total}편`);
      expect(relOf(url, 'prev')).toBe(urls[at - 1]);
      expect(relOf(url, 'next')).toBe(urls[at + 1]);
    }
  });

  test('쪽마다 대표 주소와 제목이 다르다', () => {
    const heads = ['/tags/상담/', '/tags/상담/2/', '/tags/상담/3/'].map((url) => {
      const [title] = DomUtils.getElementsByTagName('title', read(url));
      const canonical = DomUtils.findOne(
        ({ attribs }) => attribs.rel === 'canonical',
        read(url).children,
      );
      expect(decodeURI(canonical?.attribs.href ?? '')).toBe(`https://sample.example.org${url}`);
      return title && DomUtils.innerText(title);
    });
    expect(new Set(heads).size).toBe(3);
  });

  test('지금 쪽을 밝힌다', () => {
    const [current] = DomUtils.filter(
      (node) => 'attribs' in node && node.attribs['aria-current'] === 'page',
      mainOf('/articles/2/'),
    );
    expect(current && DomUtils.innerText(current).trim()).toBe('2');
  });
});

describe('입찰 공고', () => {
  test('모두의 목록은 쪽으로 나뉘고, 한 해의 목록은 한 쪽이다', () => {
    const all = [...titlesOf('/bids/', '/bids/'), ...titlesOf('/bids/2/', '/bids/')];
    const year = titlesOf('/bids/2024/', '/bids/');
    expect([all.length, new Set(all).size]).toEqual([61, 61]);
    expect([year.length, new Set(year).size]).toEqual([60, 60]);
    expect(all.at(-1)).toBe('공고 61');
    expect(titlesOf('/bids/2023/', '/bids/')).toEqual(['공고 61']);
    expect(wordsOf('/bids/')).toContain('2024년 60건2023년 1건');
  });
});

describe('수요기관', () => {
  const agency = '/bids/agencies/견본공단/';

  test('공고가 쪽으로 나뉘고, 그 위에 찾아보기가 있다', () => {
    const all = [...titlesOf(agency, '/bids/'), ...titlesOf(`${agency}2/`, '/bids/')];
    expect([all.length, new Set(all).size]).toEqual([61, 61]);
    expect(wordsOf(agency)).toContain('견본공단이 기관의 입찰 공고 61건');
    expect(wordsOf('/bids/agencies/')).toContain('견본공단 61건');
  });

  test('쪽의 제목이 기관의 이름이니 공고마다 되풀이하지 않는다', () => {
    const headings = (url: string): string[] =>
      DomUtils.getElementsByTagName('th', mainOf(url)).map((cell) =>
        DomUtils.textContent(cell).trim(),
      );
    const cells = DomUtils.getElementsByTagName('td', mainOf(agency));
    expect(headings('/bids/')[0]).toBe('수요기관');
    expect(headings(agency)[0]).toBe('공고명');
    expect(cells.filter((cell) => DomUtils.textContent(cell).includes('견본공단'))).toEqual([]);
  });

  test.each([
    ['/bids/2024/b1/', agency],
    ['/bids/', '/bids/agencies/'],
    ['/bids/agencies/', agency],
  ])('%s에서 %s로 간다', (from, to) => {
    const links = DomUtils.getElementsByTagName('a', mainOf(from));
    expect(links.map(({ attribs }) => decodeURI(attribs.href ?? ''))).toContain(to);
  });
});

/** The feeds that a page announces, from the top. */
function feedsOf(url: string): string[] {
  return DomUtils.filter(
    (node) => 'attribs' in node && /^application\/(?:rss|atom|feed)/u.test(node.attribs.type ?? ''),
    read(url),
  ).map((node) => ('attribs' in node ? decodeURI(node.attribs.href ?? '') : ''));
}

describe('쪽이 알리는 피드', () => {
  const pages = (): string[] =>
    [...files.keys()]
      .filter((file) => /(?:^|\/)index\.html$/u.test(file))
      .map((file) => `/${file.replace(/index\.html$/u, '')}`);

  test('모두 있다', () => {
    const announced = pages().flatMap(feedsOf);
    expect(announced.length).toBeGreaterThan(pages().length);
    expect(announced.filter((url) => !files.has(url.slice(1)))).toEqual([]);
  });

  test('피드는 모두 제 쪽이 저널의 것보다 먼저 알린다', () => {
    const feeds = [...files.keys()]
      .filter((file) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/u.test(file))
      .map((file) => `/${file}`);
    expect(feeds.length).toBeGreaterThan(130);
    for (const page of new Set(feeds.map((url) => url.replace(/[^/]+$/u, '')))) {
      const own = feeds.filter(
        (url) => url.startsWith(page) && !url.slice(page.length).includes('/'),
      );
      const announced = feedsOf(page);
      expect([...announced.slice(0, own.length)].sort(), page).toEqual([...own].sort());
      expect(announced.slice(own.length), page).toEqual(page === '/' ? [] : ['/rss.xml']);
    }
  });

  test.each([
    ['/tags/상담/2/', ['/tags/상담/rss.xml', '/rss.xml']],
    ['/sources/봄날신문/3/', ['/sources/봄날신문/rss.xml', '/rss.xml']],
    ['/bids/2024/', ['/bids/rss.xml', '/bids/atom.xml', '/bids/feed.json', '/rss.xml']],
    ['/bids/agencies/견본공단/2/', ['/bids/agencies/견본공단/rss.xml', '/rss.xml']],
    ['/bids/2024/b1/', ['/bids/agencies/견본공단/rss.xml', '/rss.xml']],
    ['/issues/2024-02/a2/', ['/rss.xml']],
    ['/about/', ['/rss.xml']],
  ])('%s', (url, feeds) => {
    expect(feedsOf(url)).toEqual(feeds);
  });

  test('한 쪽의 피드는 이름이 서로 다르다', () => {
    const html = files.get('categories/report/index.html')?.toString() ?? '';
    const titles = [...html.matchAll(/rel="alternate" type="[^"]+" title="([^"]+)"/gu)];
    expect(titles.map(([, title]) => title)).toEqual([
      '견본저널 · Report',
      '견본저널 · Report (Atom)',
      '견본저널 · Report (JSON Feed)',
      '견본저널',
    ]);
  });
});

describe('태그 찾아보기', () => {
  test('많으면 첫 글자로 모으고 그리로 가는 링크를 둔다', () => {
    const links = DomUtils.getElementsByTagName('a', mainOf('/tags/'));
    expect(links.filter(({ attribs }) => attribs.href?.startsWith('#'))).toHaveLength(2);
    expect(wordsOf('/tags/')).toContain('자주 쓰인 태그 상담 120편');
    expect(wordsOf('/tags/')).toContain('ㄴ 120개낱말 1 2편');
  });
});

describe('구독', () => {
  const SITE = 'https://sample.example.org';
  const linksIn = (nodes: Parameters<typeof DomUtils.getElementsByTagName>[1]): string[] =>
    DomUtils.getElementsByTagName('a', nodes).map(({ attribs }) =>
      decodeURI(new URL(attribs.href ?? '', SITE).href),
    );
  const linksOf = (url: string): string[] => linksIn(mainOf(url));
  const written = (): string[] =>
    [...files.keys()]
      .filter((file) => /(?:^|\/)rss\.xml$/u.test(file))
      .map((file) => `${SITE}/${file}`);

  test('모든 피드의 주소가 한 번씩 있다', () => {
    const rows = DomUtils.getElementsByTagName('li', mainOf('/feeds/'));
    const listed = linksIn(rows).filter(
      (link) => link.startsWith(SITE) && link.endsWith('/rss.xml'),
    );
    // The feed of all articles is not in the lists, but above them.
    expect(listed.concat(`${SITE}/rss.xml`).sort()).toEqual(written().sort());
    expect(linksOf('/feeds/')).toContain(`${SITE}/rss.xml`);
  });

  test('OPML에도 같은 피드가 있고, 묶음마다 파일이 있다', () => {
    const read = (name: string): string[] =>
      subscriptionsOf(files.get(name)?.toString() ?? '').map(({ xmlUrl }) => decodeURI(xmlUrl));
    expect(read('feeds.opml').sort()).toEqual(written().sort());
    const groups = linksOf('/feeds/').filter((link) => /\/feeds\/\w+\.opml$/u.test(link));
    expect(groups.map((link) => link.slice(SITE.length + 7, -5))).toEqual([
      ...['category', 'bids', 'agency', 'source', 'tag', 'issue'],
    ]);
    expect(read('feeds/tag.opml')).toHaveLength(121);
  });

  test('이름 곁에 가장 새 글의 날이 있다', () => {
    const words = wordsOf('/feeds/');
    expect(words).toContain('JSON 2024-10-01Report › Special ReportRSSAtomJSON 2024-10-01');
    expect(words).toContain('낱말 13 2024-03-01');
    expect(words).toContain('견본공단 2024-12-15');
  });

  test('많은 목록만 접어 둔다', () => {
    const folded = DomUtils.getElementsByTagName('details', mainOf('/feeds/'));
    expect(folded.map((list) => DomUtils.getElementsByTagName('li', list).length)).toEqual([121]);
  });

  test.each([
    ['/articles/2/', '/rss.xml'],
    ['/categories/report/', '/categories/report/rss.xml'],
    ['/tags/상담/3/', '/tags/상담/rss.xml'],
    ['/issues/2024-01/', '/issues/2024-01/rss.xml'],
    ['/bids/', '/bids/rss.xml'],
    ['/bids/2023/', '/bids/rss.xml'],
    ['/bids/', '/feeds/#label_feeds_agency'],
  ])('%s에서 %s로 간다', (url, feed) => {
    expect(linksOf(url)).toContain(`${SITE}${feed}`);
  });
});
