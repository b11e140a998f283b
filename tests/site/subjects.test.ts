import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleFile, makeFolder } from '../content/folder.ts';
import { buildWholeSite, FIXTURE, readTree, temporaryFolder } from './build-site.ts';
import { sharedTitles } from './shared-titles.ts';

let files: Map<string, Buffer>;

const JOURNAL = `${readFileSync(join(FIXTURE, 'journal.yaml'), 'utf8')}
people:
  - { name: 홍길동, description: 상담 현장을 취재하는 기자입니다. }
series:
  - { title: 골목 산책, description: 동네를 걸으며 쓴 글입니다., total: 5 }
tags:
  - { name: 상담, description: 전화와 글로 하는 상담을 다룬 기사입니다. }
`;

/** Names that are a person's, a tag's, a source's, an agency's and a title at once, and titles that repeat. */
function content(): Record<string, string> {
  const write = (issue: string, slug: string, fields: Record<string, string>) => {
    const matter = { issue, date: `${issue}-01`, ...fields };
    return [`issues/${issue}/${slug}.mdx`, articleFile(matter, '글.')] as const;
  };
  const letter = { title: '편집장의 말', tags: '[상담]' };
  const notice = (agency: string, posted: string) =>
    `---\ntitle: 콜센터 운영\nagency: ${agency}\nposted: ${posted}\nkind: 기타\n---\n`;
  return Object.fromEntries([
    ['journal.yaml', JOURNAL],
    write('2024-04', 'a', {
      ...letter,
      credits:
        '[{ role: 글, name: 홍길동 }, { role: 사진, name: 홍길동 }, { role: 사진, name: 김*수 }]',
      series: '{ title: 골목 산책, part: 1 }',
      source: '{ name: 견본공단 }',
    }),
    write('2024-05', 'b', {
      ...letter,
      credits: '[{ role: 인터뷰이, name: 홍길동 }, { role: 글, name: 견본공단 }]',
      series: '{ title: 골목 산책, part: 3 }',
    }),
    write('2024-05', 'c', { ...letter, credits: '[{ role: 글, name: 홍길동(사진가) }]' }),
    write('2024-06', 'd', {
      title: '견본공단',
      tags: '[견본공단]',
      credits: '[{ role: 정리, name: 홍길동 }]',
    }),
    write('2024-06', 'e', { title: '2024년 5월호' }),
    ['bids/2024/x.mdx', notice('견본공단', '2024-07-01')],
    ['bids/2024/y.mdx', notice('견본공단', '2024-07-02')],
    ['bids/2024/z.mdx', notice('견본 시청', '2024-07-02')],
  ]);
}

beforeAll(async () => {
  const work = temporaryFolder();
  await buildWholeSite(makeFolder(content()), join(work, 'site'));
  files = readTree(join(work, 'site'));
});

const textOf = (file: string): string => files.get(file)?.toString() ?? '';
function mainOf(url: string) {
  const { children } = parseDocument(textOf(`${url.slice(1)}index.html`));
  const main = DomUtils.findOne(({ name }) => name === 'main', children);
  if (!main) throw new Error(`${url} 쪽이 없습니다.`);
  return main;
}
const wordsOf = (url: string): string =>
  DomUtils.innerText(mainOf(url)).replace(/\s+/gu, ' ').trim();
const linksOf = (url: string): string[] =>
  DomUtils.getElementsByTagName('a', mainOf(url)).map(({ attribs }) =>
    decodeURI(attribs.href ?? ''),
  );

test('두 쪽의 제목이 같지 않다', () => {
  expect(sharedTitles(files)).toEqual({});
});

describe('사람', () => {
  test('소개와 한 일, 최신순의 기사가 있다', () => {
    const words = wordsOf('/people/홍길동/');
    expect(words).toContain('상담 현장을 취재하는 기자입니다.');
    expect(words).toContain('글 1편, 정리 1편, 사진 1편, 인터뷰이 1편 · 최신순');
    expect(words).toMatch(/2024년 6월호.*정리.*2024년 5월호.*인터뷰이.*2024년 4월호.*글.*사진/u);
    expect(words).not.toContain('2024년 6월호 2024년 5월호');
  });

  test('이름이 같아도 괄호로 나누면 다른 사람이고, 가린 이름에는 쪽이 없다', () => {
    expect(linksOf('/people/')).toEqual([
      ...['/people/견본공단/', '/people/홍길동/', '/people/홍길동-사진가/'],
    ]);
    expect(wordsOf('/people/')).toContain('글 1편, 정리 1편, 사진 1편, 인터뷰이 1편');
    expect(linksOf('/issues/2024-04/a/')).toContain('/people/홍길동/');
    expect(wordsOf('/issues/2024-04/a/')).toContain('홍길동, 김*수');
  });

  test('피드는 기사가 세 편인 사람에게만 있다', () => {
    const feeds = [...files.keys()].filter((file) => /^people\/.*rss\.xml$/u.test(file));
    expect(feeds).toEqual(['people/홍길동/rss.xml']);
    expect(linksOf('/people/홍길동/')).toContain('/people/홍길동/rss.xml');
    expect(linksOf('/people/견본공단/').filter((link) => link.endsWith('.xml'))).toEqual([]);
  });

  test('검색 엔진에 누구인지 알린다', () => {
    expect(textOf('people/홍길동/index.html')).toContain('"@type":"ProfilePage"');
    const url = `https://sample.example.org${encodeURI('/people/홍길동/')}`;
    expect(textOf('issues/2024-04/a/index.html')).toContain(
      `{"@type":"Person","name":"홍길동","url":"${url}"}`,
    );
  });
});

describe('연재', () => {
  test('회차 순서로, 빠진 회차와 앞으로 나올 회차까지 있다', () => {
    const words = wordsOf('/series/골목-산책/');
    expect(words).toContain('전체 5회 중 2회');
    expect(words).toMatch(/1회편집장의 말.*2회이 아카이브에.*3회편집장의 말.*4–5회아직/u);
  });

  test('기사의 연재 상자와 연재 목록에서 이어지고, 피드가 있다', () => {
    for (const page of ['/series/', '/issues/2024-04/a/', '/issues/2024-05/b/']) {
      expect(linksOf(page)).toContain('/series/골목-산책/');
    }
    expect(textOf('series/골목-산책/rss.xml')).toContain('<title>편집장의 말</title>');
  });
});

describe('태그', () => {
  test('한 편에만 붙은 태그는 어디서도 권하지 않고, 쪽은 남는다', () => {
    expect(linksOf('/tags/')).toEqual(['/tags/상담/']);
    expect(linksOf('/issues/2024-04/a/')).toContain('/tags/상담/');
    expect(linksOf('/issues/2024-06/d/')).not.toContain('/tags/견본공단/');
    expect(textOf('feeds/index.html')).not.toContain('/tags/견본공단/rss.xml');
    expect(textOf('tags/견본공단/index.html')).toContain('<meta name="robots" content="noindex">');
    expect(files.has('tags/견본공단/rss.xml')).toBe(true);
  });

  test('설명이 있으면 보인다', () => {
    expect(wordsOf('/tags/상담/')).toContain('전화와 글로 하는 상담을 다룬 기사입니다.');
  });
});

test('공고만 담는 분류는 공고 목록과 주소가 하나다', () => {
  const [twin] = [...files.keys()].filter((file) =>
    /^categories\/.*bids\/index\.html$/u.test(file),
  );
  expect(textOf(twin ?? '')).toContain(
    '<link rel="canonical" href="https://sample.example.org/bids/">',
  );
  expect(linksOf('/categories/')).toContain('/bids/');
  const sitemap = decodeURI(textOf('sitemap-0.xml'));
  expect(sitemap).toContain('.org/bids/<');
  expect(sitemap).not.toContain(twin?.replace('index.html', ''));
  expect(sitemap).toContain('/people/홍길동/');
  expect(sitemap).not.toContain('/tags/견본공단/');
});
