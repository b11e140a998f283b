import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import { articleFile, makeContent, makeFolder } from './folder.ts';

beforeAll(() => vi.stubEnv('CACHE_DIR', makeFolder({})));
afterAll(() => vi.unstubAllEnvs());

const WRONG_DATE = { date: '2024-02-31' };

/** What is said of a file of the folder, `3:1 분류`, advice aside. */
async function saidOf(file: string, files: Record<string, string>): Promise<string[]> {
  const folder = makeContent(files);
  const { messages } = await checkContent(folder);
  return messages
    .filter((message) => message.file.endsWith(file) && message.severity === undefined)
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

// One faulty field must not hide what is wrong with the rest of the file.
describe('머리말에 잘못이 있어도 나머지 잘못을 한 번에 말한다', () => {
  const matter = (fields: Record<string, string>): string =>
    `---\n${Object.entries(fields)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n')}\n---\n`;
  const article = {
    id: 'uuid:0b6e2c1a-58f4-4d5e-9a67-3c2b1d0e4f5a',
    title: '견본',
    issue: '2024-04',
    category: 'report',
    date: '2024-02-31',
  };

  test.each<[what: string, fields: Record<string, string>, body: string, said: string[]]>([
    [
      '분류와 링크',
      { category: 'report/specialreport' },
      '[글](/issues/2024-04/none/)',
      ['5:1 분류', '6:1 날짜', '9:1 링크'],
    ],
    ['호가 다른 폴더', { issue: '2024-05' }, '글', ['4:1 호', '6:1 날짜']],
    ['없는 대표 그림', { cover: 'none.jpg' }, '글', ['6:1 날짜', '7:1 대표 그림']],
    [
      '없는 첨부',
      { attachments: '[{ title: 표, file: none.pdf }]' },
      '글',
      ['6:1 날짜', '7:27 첨부'],
    ],
    ['사이트가 쓰는 옛 주소', { aliases: '[/old/, /search/]' }, '글', ['6:1 날짜', '7:18 주소']],
    ['이름이 없는 출처', { source: '{ name: ―― }' }, '글', ['6:1 날짜', '7:1 출처']],
    ['같은 기사의 자리', {}, '## 여기\n\n[글](#저기)', ['6:1 날짜', '11:1 링크']],
    ['본문의 태그', {}, '<Boxx />', ['6:1 날짜', '9:1 태그']],
  ])('%s', async (_what, fields, body, said) => {
    const text = `${matter({ ...article, ...fields })}\n${body}\n`;
    expect(await saidOf('a.mdx', { 'issues/2024-04/a.mdx': text })).toEqual(said);
  });

  test('다른 글과 겹치는 주소와 아이디, 연재의 회차', async () => {
    const series = '{ title: 채팅, part: 1 }';
    const other = matter({ ...article, date: '2024-04-01', tags: '[CX]', series });
    const text = matter({ ...article, tags: '[상담, cx]', series });
    expect(
      await saidOf('a.mdx', { 'issues/2024-04/a.mdx': text, 'issues/2024-04/b.mdx': other }),
    ).toEqual(['2:1 아이디', '6:1 날짜', '7:12 주소', '8:22 연재']);
  });

  test('입찰 공고', async () => {
    const text = `${matter({ title: '공고', agency: '★★', posted: '2023-07-25', kind: '위탁' })}\n[글](/none/)\n`;
    expect(await saidOf('c.mdx', { 'bids/2024/c.mdx': text })).toEqual([
      '3:1 수요기관',
      '4:1 공고일',
      '5:1 종류',
      '8:1 링크',
    ]);
  });

  test('journal.yaml이 틀려도 기사의 잘못을 말한다', async () => {
    const files = {
      'journal.yaml': 'title: 견본저널\n',
      'issues/2024-04/a.mdx': articleFile({}, '[글](/issues/2024-04/none/)'),
    };
    expect(await saidOf('a.mdx', files)).toEqual([expect.stringMatching(/ 링크$/u)]);
  });

  test('읽지 못한 글로 이어지는 링크와 그 글의 태그는 탓하지 않는다', async () => {
    const text = articleFile(
      {},
      '[글](/issues/2024-04/b/) [태그](/tags/챗봇/) [자리](/issues/2024-04/c/#x)',
    );
    const files = {
      'issues/2024-04/a.mdx': text,
      'issues/2024-04/b.mdx': articleFile({ ...WRONG_DATE, tags: '[챗봇]' }),
      'issues/2024-04/c.mdx': '머리말이 없다',
    };
    expect(await saidOf('a.mdx', files)).toEqual([]);
  });

  test('빠진 회차가 읽지 못한 글일 수 있으면 말하지 않는다', async () => {
    const part = (number: string) => `{ title: 채팅, part: ${number} }`;
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile({ series: part('2') }),
      'issues/2024-04/b.mdx': articleFile({ series: part('1회') }),
    });
    const { messages } = await checkContent(folder);
    expect(messages.filter(({ rule }) => rule === '연재')).toEqual([]);
  });
});
