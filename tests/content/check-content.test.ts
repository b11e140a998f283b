import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import sharp from 'sharp';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { articleFile, makeContent, makeFolder } from './folder.ts';

beforeAll(() => vi.stubEnv('CACHE_DIR', makeFolder({})));
afterAll(() => vi.unstubAllEnvs());

/** Every finding of the folder, without the folder's own path. */
async function messagesOf(folder: string): Promise<string[]> {
  const { messages } = await checkContent(folder);
  return messages.filter(isError).map(({ file, line, column, rule, text }) => {
    const name = file.slice(file.search(/(?:issues|bids)\/|pages|journal\.yaml/u));
    return `${name}:${line}:${column} ${rule} ${text}`;
  });
}

describe('내용 점검', () => {
  test('모든 파일의 모든 잘못을 자리와 함께 차례대로 말한다', async () => {
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile(
        { date: '2024-02-31', category: 'reprot' },
        '{x}\n\n<Boxx />',
      ),
      'issues/2024-04/b.mdx': '글만',
      'issues/2024-04/issue.yaml': 'month: 2024-05\ntheem: 봄\n',
      'bids/2024/c.mdx': '---\ntitle: 공고\nagency: 공단\nposted: 2023-07-25\nkind: 기타\n---\n',
      'journal.yaml': 'title: 견본\n',
    });
    const found = await messagesOf(folder);
    const heads = found.map((message) => message.split(' ').slice(0, 2).join(' '));
    expect(heads).toContain('issues/2024-04/a.mdx:6:1 날짜');
    expect(heads).toContain('issues/2024-04/a.mdx:9:1 중괄호');
    expect(heads).toContain('issues/2024-04/a.mdx:11:1 태그');
    expect(heads).toContain('issues/2024-04/b.mdx:1:1 머리말');
    expect(heads).toContain('issues/2024-04/issue.yaml:2:1 항목');
    expect(heads).toContain('bids/2024/c.mdx:4:1 공고일');
    expect(heads.some((head) => head.startsWith('journal.yaml:1:1'))).toBe(true);
    expect(found).toEqual(
      [...found].sort((a, b) => (a.split(':')[0] ?? '').localeCompare(b.split(':')[0] ?? '', 'en')),
    );
  });

  test('고칠 곳이 있는 글도 살핀 글로 센다', async () => {
    const { counts } = await checkContent(
      makeContent({
        'issues/2024-04/a.mdx': articleFile({ date: '2024-02-31' }),
        'issues/2024-04/b.mdx': articleFile(),
        'issues/2024-05/issue.yaml': 'month: 2024-06\ntheem: 봄\n',
        'bids/2024/c.mdx': '글만',
      }),
    );
    expect(counts).toEqual({ issues: 2, articles: 2, bids: 1 });
  });

  test('읽지 못하는 페이지와 사이트에 나오지 않을 페이지를 말한다', async () => {
    const page = '---\ntitle: 소개\ndescription: 소개합니다.\n---\n\n글\n';
    const folder = makeContent({
      'pages/about.mdx': page,
      'pages/sub/deep.mdx': page,
      'pages/guide.md': page,
      'pages/두 낱말.mdx': page,
    });
    symlinkSync('/nonexistent', join(folder, 'pages/link.mdx'));
    mkdirSync(join(folder, 'pages/folder.mdx'));
    writeFileSync(join(folder, 'pages/old.mdx'), Buffer.from([0xb0, 0xa1]));
    const found = await messagesOf(folder);
    expect(found.map((message) => message.split(/(?<=\.) /u)[0])).toEqual([
      'pages/guide.md:1:1 파일 이름 페이지의 이름은 .mdx로 끝나야 합니다.',
      'pages/link.mdx:1:1 파일 다른 파일을 가리키는 링크는 쓸 수 없습니다.',
      'pages/old.mdx:1:1 파일 UTF-8이 아닙니다(CP949로 보입니다).',
      'pages/sub/deep.mdx:1:1 폴더 페이지는 pages/about.mdx처럼 pages 폴더에 바로 두어 주세요.',
      'pages/두 낱말.mdx:1:1 파일 이름 이름에는 글자, 숫자, 하이픈(-)만 쓸 수 있습니다.',
    ]);
  });

  test('pages가 파일이면 폴더로 두게 한다', async () => {
    expect(await messagesOf(makeContent({ pages: '소개' }))).toEqual([
      'pages:1:1 폴더 페이지는 pages/about.mdx처럼 pages 폴더에 바로 두어 주세요.',
    ]);
  });

  test('두 번째에는 캐시에서 같은 답을 준다', async () => {
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile({}, '{x}'),
      'issues/2024-04/b.mdx': articleFile(),
    });
    expect(await messagesOf(folder)).toEqual(await messagesOf(folder));
    expect(await messagesOf(folder)).toHaveLength(1);
  });

  test('겹친 아이디와 없는 분류에는 그 항목의 자리가 붙는다', async () => {
    const id = 'uuid:00000000-0000-4000-8000-00000000ffff';
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile({ id, category: 'reprot' }),
      'issues/2024-04/b.mdx': articleFile({ id }),
    });
    const found = await messagesOf(folder);
    expect(found).toHaveLength(3);
    expect(found[0]).toContain(
      'issues/2024-04/a.mdx:2:1 아이디 같은 아이디를 쓰는 파일이 있습니다: issues/2024-04/b.mdx.',
    );
    expect(found[1]).toContain(
      'issues/2024-04/a.mdx:5:1 분류 ‘reprot’ 분류는 journal.yaml에 없습니다. 혹시 report인가요?',
    );
  });

  test.each([
    [
      '폴더와 다른 호',
      { 'issues/2024-05/a.mdx': articleFile() },
      '4:1 호 호(2024-04)가 폴더 이름(2024-05)과',
    ],
    [
      '달만 적은 날짜',
      { 'issues/2024-04/a.mdx': articleFile({ date: '2024-04' }) },
      '날짜 날짜는 2024-04-01처럼 날까지 적어 주세요. 날을 모르는 기사는 date를 지우면 호의 달로 보입니다.',
    ],
    [
      '달만 적은 여는 날',
      { 'issues/2024-04/a.mdx': articleFile({ access: 'members', opens: '2027-01' }) },
      '모두에게 여는 날 날짜는 2027-01-01처럼 날까지 적어 주세요.',
    ],
    [
      '목록으로 적은 여는 날',
      { 'issues/2024-04/a.mdx': articleFile({ access: 'members', opens: '[2027-01-01]' }) },
      '모두에게 여는 날 목록이 아니라 날짜 하나를 대괄호 없이 적어 주세요. 예: 2027-01-01',
    ],
    [
      '올리기 전에 고친 기사',
      { 'issues/2024-04/a.mdx': articleFile({ date: '2024-04-03', updated: '2024-04-02' }) },
      '7:1 고친 날 고친 날(2024-04-02)이 올린 날(2024-04-03)보다 앞섭니다.',
    ],
    [
      '내기 전에 고친 공고',
      {
        'bids/2024/a.mdx':
          '---\ntitle: 공고\nagency: 견본공단\nposted: 2024-07-25\nkind: 기타\nupdated: 2024-07-24\n---\n',
      },
      '6:1 고친 날 고친 날(2024-07-24)이 공고일(2024-07-25)보다 앞섭니다.',
    ],
    ['이상한 호 폴더', { 'issues/2024-4/a.mdx': articleFile() }, '폴더 기사는 issues/2024-04/처럼'],
    [
      '.md 파일',
      { 'issues/2024-04/a.md': articleFile() },
      '파일 이름 기사의 이름은 .mdx로 끝나야 합니다.',
    ],
    ['더 깊은 폴더', { 'issues/2024-04/x/a.mdx': articleFile() }, '하위 폴더를 만들 수 없습니다'],
    ['빈칸 있는 이름', { 'issues/2024-04/a b.mdx': articleFile() }, '글자, 숫자, 하이픈(-)만'],
    [
      '풀어쓴 이름',
      { [`issues/2024-04/${'상담'.normalize('NFD')}.mdx`]: articleFile() },
      '자모 분리(NFD)',
    ],
    [
      'CP949',
      { 'issues/2024-04/a.mdx': Buffer.from('c4c1c5c3bcbec5cd', 'hex') },
      'CP949로 보입니다',
    ],
    [
      'UTF-16',
      { 'issues/2024-04/a.mdx': Buffer.from('\uFEFF---', 'utf16le') },
      'UTF-16으로 보입니다',
    ],
    [
      '잘린 그림',
      { 'issues/2024-04/a.mdx': articleFile({}, '![그림](a.png)'), 'issues/2024-04/a.png': 'PNG' },
      '열 수 없는 그림입니다',
    ],
    [
      '없는 첨부',
      { 'issues/2024-04/a.mdx': articleFile({ attachments: '[{ title: 표, file: a.pdf }]' }) },
      '7:27 첨부 ‘a.pdf’ 파일이 없습니다.',
    ],
  ])('%s', async (_name, files, message) => {
    const found = await messagesOf(makeContent(files));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('BOM, CRLF, 한자와 기호가 든 제목은 받아들인다', async () => {
    const title = '"脱·속인화 ‘작은’ <출처> {x} ]]> & 😀"';
    const folder = makeContent({
      'issues/2024-04/a.mdx': `\uFEFF${articleFile({ title }).replaceAll('\n', '\r\n')}`,
    });
    expect(await messagesOf(folder)).toEqual([]);
  });

  test('풀어쓴 이름의 그림은 이름을 바꾸라고 말한다', async () => {
    const name = '사진.png'.normalize('NFD');
    const found = await messagesOf(
      makeContent({
        'issues/2024-04/a.mdx': articleFile({}, `<Figure src="${name}" alt="사진" />`),
        [`issues/2024-04/${name}`]: 'PNG',
      }),
    );
    expect(found.join('\n')).toContain('‘사진.png’로 바꿔 주세요');
  });

  test('대소문자가 다른 그림을 나중에 올려도 알려 준다', async () => {
    const text = articleFile({}, '<Figure src="a.png" alt="그림" />');
    expect((await messagesOf(makeContent({ 'issues/2024-04/a.mdx': text })))[0]).toContain(
      '올려 주세요',
    );
    expect(
      (
        await messagesOf(
          makeContent({ 'issues/2024-04/a.mdx': text, 'issues/2024-04/A.PNG': 'PNG' }),
        )
      )[0],
    ).toContain('‘A.PNG’ 파일이 있습니다');
  });

  test('읽지 못한 기사를 순서에서 지우라고 하지 않는다', async () => {
    const found = await messagesOf(
      makeContent({
        'issues/2024-04/a.mdx': articleFile({ date: '2024-02-31' }),
        'issues/2024-04/issue.yaml': 'month: 2024-04\norder: [a]\n',
      }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('없는 날짜입니다');
  });

  test('다른 파일을 가리키는 링크는 읽지 않는다', async () => {
    const folder = makeContent({ 'issues/2024-04/a.mdx': articleFile() });
    symlinkSync(makeFolder({ 'secret.mdx': articleFile() }), join(folder, 'issues/2024-05'));
    symlinkSync('nowhere.mdx', join(folder, 'issues/2024-04/b.mdx'));
    const refused: unknown = expect.stringContaining('가리키는 링크는 쓸 수 없습니다');
    expect(await messagesOf(folder)).toEqual([refused, refused]);
  });

  test('그림이 바뀌면 같은 글도 다시 읽는다', async () => {
    const picture = await sharp({
      create: { width: 20, height: 10, channels: 3, background: '#888' },
    })
      .png()
      .toBuffer();
    const text = articleFile({}, '<Figure src="a.png" alt="회색 네모" />');
    expect(
      await messagesOf(
        makeContent({ 'issues/2024-04/a.mdx': text, 'issues/2024-04/a.png': picture }),
      ),
    ).toEqual([]);
    expect(
      await messagesOf(
        makeContent({
          'issues/2024-04/a.mdx': text,
          'issues/2024-04/a.png': picture.subarray(0, 40),
        }),
      ),
    ).toHaveLength(1);
  });
});

describe('journal.yaml이 없는 폴더', () => {
  const files = {
    'issues/2024-04/a.mdx': articleFile({ category: 'ride/long-ride' }),
    'bids/2024/b.mdx': '---\ntitle: 공고\nagency: 공단\nposted: 2024-07-25\nkind: 기타\n---\n',
  };

  test('파일의 이름과 붙여 넣을 것을 말하고, 붙여 넣으면 고칠 곳이 없다', async () => {
    const folder = makeFolder(files);
    const { messages } = await checkContent(folder);
    const [missing, ...others] = messages.filter(isError);
    expect(others).toEqual([]);
    expect(missing?.file).toMatch(/journal\.yaml$/u);
    expect(missing?.text).toContain('이 파일이 없습니다. 아래를 journal.yaml에 붙여 넣고');
    writeFileSync(join(folder, 'journal.yaml'), missing?.example ?? '');
    expect(await messagesOf(folder)).toEqual([]);
  });

  test('파일 하나만 점검해도 말한다', async () => {
    const only = new Set(['issues/2024-04/a.mdx']);
    const { messages } = await checkContent(makeFolder(files), { only });
    expect(messages.filter(isError).map(({ file }) => basename(file))).toEqual(['journal.yaml']);
  });
});

test('이름이 .mdx뿐인 글과 설정 파일 이름의 폴더를 말없이 지나치지 않는다', async () => {
  const folder = makeFolder({
    'issues/2024-04/.mdx': articleFile(),
    'journal.yaml/empty.txt': '',
  });
  const found = await messagesOf(folder);
  expect(found).toContainEqual(expect.stringMatching(/^issues\/2024-04\/\.mdx:1:1 파일 이름/u));
  expect(found).toContainEqual(expect.stringMatching(/^journal\.yaml:1:1 파일 .*폴더가 있습니다/u));
});
