import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { accessRulesOf, isForMembers, openedOn } from '../../src/archive/access-rules.ts';
import type { CategoryDeclaration } from '../../src/archive/category.ts';
import { toTeaser } from '../../src/content/close-articles.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { article } from '../archive/samples.ts';
import { articleFile, makeContent, makeFolder } from '../content/folder.ts';

const CATEGORIES: CategoryDeclaration[] = [
  { slug: 'news', label: 'News' },
  {
    slug: 'report',
    label: 'Report',
    access: 'members',
    children: [
      { slug: 'deep', label: 'Deep' },
      { slug: 'open', label: 'Open', access: 'all' },
    ],
  },
];

describe('회원사만 읽는 기사는', () => {
  test.each<[name: string, article: Parameters<typeof isForMembers>[0], expected: boolean]>([
    ['아무것도 적지 않은 기사', { category: 'news' }, false],
    ['스스로 적은 기사', { category: 'news', access: 'members' }, true],
    ['분류가 적은 기사', { category: 'report' }, true],
    ['하위 분류의 기사', { category: 'report/deep' }, true],
    ['하위 분류가 연 기사', { category: 'report/open' }, false],
    ['스스로 연 기사', { category: 'report/deep', access: 'all' }, false],
    ['여는 날의 전날', { category: 'report', opens: '2024-04-02' }, true],
    ['여는 날', { category: 'report', opens: '2024-04-01' }, false],
    ['여는 날이 지난 기사', { category: 'news', access: 'members', opens: '2024-03-01' }, false],
    ['분류를 읽지 못한 기사', {}, false],
  ])('%s: %o', (_name, fields, expected) => {
    expect(isForMembers(fields, accessRulesOf(CATEGORIES, '2024-04-01'))).toBe(expected);
  });
});

test.each<[string, Parameters<typeof openedOn>[0], string | undefined]>([
  ['여는 날의 전날', { category: 'report', opens: '2024-04-02' }, undefined],
  ['여는 날', { category: 'report', opens: '2024-04-01' }, '2024-04-01'],
  ['지난 뒤', { category: 'news', access: 'members', opens: '2024-03-01' }, '2024-03-01'],
  ['처음부터 누구나 읽은 기사', { category: 'news', opens: '2024-03-01' }, undefined],
  ['스스로 연 기사', { category: 'report', access: 'all', opens: '2024-03-01' }, undefined],
])('모두에게 열린 날: %s', (_name, fields, expected) => {
  expect(openedOn(fields, accessRulesOf(CATEGORIES, '2024-04-01'))).toBe(expected);
});

test('예고에는 첨부와 바로잡은 내용, 대표 그림이 아닌 그림이 없고, 고친 날은 남는다', () => {
  const image = (name: string) => ({
    ...{ file: `issues/2024-04/${name}`, name, width: 10, height: 10, transparent: false },
  });
  const teaser = toTeaser(
    article('2024-04', 'a', {
      cover: { src: 'cover.png' },
      images: [image('cover.png'), image('inside.png')],
      attachments: [{ title: '원자료', file: 'data.csv' }],
      attachmentsInText: ['data.csv'],
      corrections: [{ date: '2024-05-02', text: '본문의 숫자를 바로잡았습니다.' }],
      updated: '2024-05-01',
      summary: '요약',
    }),
  );
  expect(teaser.images.map(({ name }) => name)).toEqual(['cover.png']);
  expect([teaser.attachments, teaser.attachmentsInText]).toEqual([undefined, []]);
  expect([teaser.corrections, teaser.updated]).toEqual([undefined, '2024-05-02']);
  expect([teaser.title, teaser.summary]).toEqual(['a', '요약']);
});

describe('점검은', () => {
  beforeAll(() => {
    vi.stubEnv('CACHE_DIR', makeFolder({}));
    vi.stubEnv('BUILD_DAY', '2024-04-01');
    return () => vi.unstubAllEnvs();
  });

  /** What is said of links and openings in the article `b`, beside an article for members. */
  async function saidOf(body: string, matter: Record<string, string> = {}): Promise<string[]> {
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile(
        { access: 'members' },
        '## 결과\n\n[결과](#결과) [첨부](/issues/2024-04/a/data.csv)\n\n<Attachment file="data.csv" title="자료" />',
      ),
      'issues/2024-04/data.csv': 'a,b\n1,2\n',
      'issues/2024-04/b.mdx': articleFile(matter, body),
    });
    const said = async (only?: ReadonlySet<string>): Promise<string[]> => {
      const { messages } = await checkContent(folder, { only });
      return messages
        .filter(({ rule }) => ['링크', '모두에게 여는 날', '읽을 사람'].includes(rule))
        .map(({ severity = 'error', text }) => `${severity}: ${text}`);
    };
    const whole = await said();
    expect(await said(new Set(['issues/2024-04/b.mdx']))).toEqual(whole);
    return whole;
  }

  test('누구나 읽는 글에서 회원사의 글로 이은 링크는 두고, 그 안으로 이은 것은 알린다', async () => {
    expect(await saidOf('[글](/issues/2024-04/a/)')).toEqual([]);
    expect(await saidOf('[글](/issues/2024-04/a/#결과)')).toEqual([
      'error: /issues/2024-04/a/ 글은 회원사만 읽으므로 #결과 위치로 이을 수 없습니다. #부터 지워 주세요.',
    ]);
    expect(await saidOf('[글](/issues/2024-04/a/data.csv)')).toEqual([
      'error: /issues/2024-04/a/data.csv는 회원사만 받는 첨부입니다. 그 기사의 주소로 적어 주세요: /issues/2024-04/a/',
    ]);
  });

  test('회원사의 글에서 회원사의 글로는 소제목까지 잇는다', async () => {
    expect(await saidOf('[글](/issues/2024-04/a/#결과)', { access: 'members' })).toEqual([]);
  });

  test('회원사의 글이 먼저 열리면 그날 끊길 링크를 미리 알린다', async () => {
    const link = '[글](/issues/2024-04/a/#결과)';
    expect(await saidOf(link, { access: 'members', opens: '2027-01-01' })).toEqual([
      'error: /issues/2024-04/a/ 글은 이 글을 모두에게 여는 2027-01-01에도 회원사만 읽으므로 #결과 위치로 이을 수 없습니다. #부터 지워 주세요.',
    ]);
    const own = '## 절\n\n[절](/issues/2024-04/b/#절)';
    expect(await saidOf(own, { access: 'members', opens: '2027-01-01' })).toEqual([]);
  });

  test('견본 키로 잠기는 기사가 견본 하나보다 많으면 알린다', async () => {
    const shipped = readFileSync('content/journal.yaml', 'utf8');
    const key = /demonstration: .*/u.exec(shipped)?.[0] ?? '';
    const journal = readFileSync('tests/fixtures/archive/journal.yaml', 'utf8');
    const saidWith = async (count: number): Promise<string[]> => {
      const articles = Array.from({ length: count }, (_, at): [string, string] => [
        `issues/2024-04/a${at}.mdx`,
        articleFile({ access: 'members' }),
      ]);
      const folder = makeContent({
        ...Object.fromEntries(articles),
        'journal.yaml': `${journal}\nmembership: { text: 견본입니다., ${key} }\n`,
        'members.yaml': readFileSync('content/members.yaml', 'utf8'),
      });
      const { messages } = await checkContent(folder);
      return messages.filter(({ rule }) => rule === '견본 키').map(({ text }) => text);
    };
    expect(await saidWith(1)).toEqual([]);
    expect(await saidWith(2)).toEqual([
      expect.stringMatching(/^회원사만 읽는 기사 2편이 모두 이 견본 키로 잠겨 누구나/u),
    ]);
  });

  test('쓸데없는 여는 날을 알린다', async () => {
    expect(await saidOf('글', { access: 'members', opens: '2024-01-01' })).toEqual([]);
    expect(await saidOf('글', { opens: '2027-01-01' })).toEqual([
      'advice: 누구나 읽는 기사입니다. 이날까지 회원사만 읽게 하려면 access: members를 함께 적고, 아니면 이 줄을 지워 주세요.',
    ]);
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      '회원사의 기사',
      { access: 'members' },
      ['issues/2024-04/2024-04.pdf: 파일', 'issues/2024-04/issue.yaml: E-BOOK'],
    ],
    ['열린 기사', { access: 'members', opens: '2024-04-01' }, []],
  ])('싣지 않는 PDF를 알린다: %s', async (_name, matter, expected) => {
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile(matter),
      'issues/2024-04/issue.yaml': 'month: 2024-04\nebook: scans.pdf\n',
      'issues/2024-04/scans.pdf': '%PDF-1.7',
      'issues/2024-04/2024-04.pdf': '%PDF-1.7',
      'issues/2024-05/b.mdx': articleFile({ issue: '2024-05' }),
      'issues/2024-05/2024-05.pdf': '%PDF-1.7',
    });
    const { messages } = await checkContent(folder);
    const said = messages.filter(({ text }) => text.includes('사이트에 싣지 않습니다.'));
    expect(
      said.map(({ file, rule }) => `${file.replace(/^.*(?=issues\/)/u, '')}: ${rule}`).sort(),
    ).toEqual(expected);
    expect(said.every(({ severity }) => severity === 'advice')).toBe(true);
    expect(said.map(({ text }) => text)).toEqual(
      expected.length === 0
        ? []
        : ['2024-04.pdf를', 'scans.pdf를'].map(
            (name) =>
              `회원사만 읽는 기사(issues/2024-04/a.mdx)가 있는 호이므로 ${name} 사이트에 싣지 않습니다. 모두에게 열린 뒤의 빌드가 싣습니다.`,
          ),
    );
  });

  test('입찰 공고와 안내 페이지에는 쓸 수 없다고 한다', async () => {
    const folder = makeContent({
      'bids/2024/c.mdx':
        '---\ntitle: 공고\nagency: 공단\nposted: 2024-07-25\nkind: 기타\naccess: members\n---\n\n글\n',
      'pages/about.mdx': '---\ntitle: 소개\ndescription: 소개합니다.\naccess: members\n---\n\n글',
    });
    const { messages } = await checkContent(folder);
    const said = messages.filter(({ rule }) => rule === '항목').map(({ text }) => text);
    expect(said.map((text) => text.slice(0, 18))).toEqual(
      Array(2).fill('‘access’는 없는 항목입니다'),
    );
  });
});
