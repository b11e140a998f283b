import { cpSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { articleKind } from '../../scripts/new/new-article.ts';
import { issueKind } from '../../scripts/new/new-issue.ts';
import { noticeKind } from '../../scripts/new/new-notice.ts';
import { collectAnswers, explainMissing, readFlags } from '../../scripts/question.ts';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { makeContent, makeFolder } from '../content/folder.ts';
import { FIXTURE, readTree, runScript, temporaryFolder } from '../site/build-site.ts';
import { existing } from './existing.ts';

const ID = 'uuid:0b6e2c1a-58f4-4d5e-9a67-3c2b1d0e4f5a';

/** The files that the command plans without a terminal, or what it prints. */
async function make([name, ...args]: readonly string[]) {
  const kind = [articleKind, noticeKind, issueKind].find((one) => one.name === name);
  const questions = kind?.questions(existing, '2024-06-10') ?? [];
  const { flags, problem } = readFlags(args, questions, { content: 'string' });
  if (problem !== undefined) return { files: [], said: problem };
  const outcome = await collectAnswers(questions, flags, undefined);
  if (outcome.state === 'answered') {
    const files = kind?.files(outcome.answers, existing, ID) ?? [];
    return { files, said: '', read: outcome.read };
  }
  return {
    files: [],
    said: [...outcome.problems, ...explainMissing(outcome.missing)].join('\n'),
  };
}

const ARTICLE = ['article', '--title', '밤의 상담', '--category', 'report'];
const NOTICE = ['notice', '--title', '상담 위탁', '--agency', '견본공단', '--kind', '운영위탁'];
const URL = 'https://example.org/밤';

test.each([
  ['기사', ARTICLE, ['issues/2024-06/밤의-상담.mdx']],
  [
    '모든 답을 준 기사',
    [
      ...'article --title 밤 --issue 2025-01 --category news --slug night'.split(' '),
      ...['--date', '2025-01-02', '--source', '별빛신문', '--reporter', '나도향', '--url', URL],
      ...['--author', '홍길동, 김영희', '--summary', '요약: 한 문장', '--tags', '챗봇, AI'],
    ],
    ['issues/2025-01/issue.yaml', 'issues/2025-01/night.mdx'],
  ],
  ['발행월 미상인 기사', [...ARTICLE, '--issue', 'undated'], ['issues/undated/밤의-상담.mdx']],
  ['이름이 있는 기사', [...ARTICLE, '--title', 'CHAT'], ['issues/2024-06/chat-2.mdx']],
  ['옛 주소가 있는 기사', [...ARTICLE, '--title', 'Old'], ['issues/2024-06/old-2.mdx']],
  [
    'NFD로 친 제목',
    [...ARTICLE, '--title', '상담'.normalize('NFD')],
    ['issues/2024-06/상담-2.mdx'],
  ],
  ['글자가 없는 제목', [...ARTICLE, '--title', '🙂'], ['issues/2024-06/기사.mdx']],
  [
    '모든 답을 준 입찰 공고',
    [
      ...[...NOTICE, '--posted', '2025. 3. 2.(일)', '--deadline', '2025.03.20.(목) 10시'],
      ...['--number', '20250312345-00'],
      ...['--amount', '7천5백만원 이하 (부가세 별도)', '--seats', '1,200', '--url', URL],
    ],
    ['bids/2025/상담-위탁.mdx'],
  ],
  [
    '호',
    ['issue', '--theme', '밤', '--lead', '밤에 일하는 사람들.', '--date', '2024-07-01'],
    ['issues/2024-07/issue.yaml'],
  ],
])('%s: 묻지 않고 만들고, 점검을 통과한다', async (_, args, paths) => {
  const { files } = await make(args);
  expect(files.map(({ path }) => path)).toEqual(paths);
  for (const { text } of files) expect(text).toBe(text.normalize('NFC'));
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  const folder = makeContent(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const { messages } = await checkContent(folder);
  expect(messages.filter(isError)).toEqual([]);
});

test.each([
  [['article'], ['--title "눈 내린 아침"  제목', '--category report']],
  [['article', '--title', '밤'], ['--category report']],
  [['article', '--title', ' '], ['--title: 비어 있습니다. 제목을 적어 주세요.']],
  [['article', '--tittle', '밤'], ['‘--tittle’은 없는 옵션입니다. 혹시 --title인가요?']],
  [['article', '--title'], ['값이 빠졌거나']],
  [
    [...ARTICLE, '--category', 'reprot'],
    ['--category: ‘reprot’ 분류는', '혹시 report인가요?'],
  ],
  [[...ARTICLE, '--issue', '2024-13'], ['--issue: 호는 2024-04처럼 적어 주세요']],
  [[...ARTICLE, '--date', '2024-02-31'], ['--date: 2024-02-31은 없는 날짜입니다. 예: 2024-02-29']],
  [[...ARTICLE, '--date', ''], ['--date: 비어 있습니다.']],
  [[...ARTICLE, '--slug', 'Chat'], ['issues/2024-06/chat.mdx 파일이 이미 있습니다.']],
  [[...ARTICLE, '--slug', 'OLD'], ['‘옛글’ 기사의 옛 주소입니다.']],
  [[...ARTICLE, '--slug', '../밤'], ['이름에는 글자, 숫자, 하이픈(-)만 쓸 수 있습니다. 예: 밤']],
  [[...ARTICLE, '--tags', '고객/상담'], ['--tags: 태그에는 / ? #']],
  [[...ARTICLE, '--cover', 'a.jpg'], ['--cover: issues/2024-06 폴더에 ‘a.jpg’ 그림이 없습니다.']],
  [[...ARTICLE, '--reporter', '나도향'], ['--reporter: --source도 함께 적어 주세요.']],
  [[...NOTICE, '--amount', '많이'], ['금액은 10억 6천만 원이나 1,060,000,000처럼']],
  [
    [...NOTICE, '--amount', '1억 5천'],
    ['--amount: ‘100,005,000원’ 또는 ‘150,000,000원’으로 읽을 수 있습니다.'],
  ],
  [
    [...NOTICE, '--amount', '1억원(VAT포함)', '--vat', 'excluded'],
    ['--vat: 금액에 적은 부가세(included)와 다릅니다.'],
  ],
  [[...NOTICE, '--posted', '24.6.10'], ['‘2024-06-10’ 또는 ‘2010-06-24’로 읽을 수 있습니다.']],
  [[...NOTICE, '--number', '2024-위탁'], ['공고번호는 영문자, 숫자, 하이픈만']],
  [[...NOTICE, '--number', '20240612345-01'], ['‘위탁’ 공고의 번호입니다.']],
  [[...NOTICE, '--deadline', '2024. 6. 9.(일) 10시'], ['마감이 공고일(2024-06-10)보다 앞섭니다.']],
  [[...NOTICE, '--deadline', '2024-06-09 10:00'], ['마감이 공고일(2024-06-10)보다 앞섭니다.']],
  [['issue', '--month', '2024-06'], ['issues/2024-06/issue.yaml 파일이 이미 있습니다.']],
])('%j: 빠지거나 틀린 것을 말한다', async (args, texts) => {
  const { files, said } = await make(args);
  expect(files).toEqual([]);
  for (const text of texts) expect(said).toContain(text);
});

test('적은 것을 다르게 읽으면 어떻게 읽었는지 말한다', async () => {
  const { files, read } = await make([
    ...[...NOTICE, '--posted', '2024-06-10', '--deadline', '2024.6.20.(목) 오후 2시까지'],
    ...['--amount', '금 9억3천6백7십7만6천5백5십원정(부가세 포함)'],
  ]);
  expect(read).toEqual([
    '--deadline: 2024-06-20 14:00으로 읽었습니다.',
    '--amount: 936,776,550원 (부가세 포함)으로 읽었습니다.',
  ]);
  expect(files[0]?.text).toContain('deadline: 2024-06-20 14:00\namount:\n  krw: 936776550\n');
});

test('입찰 공고의 금액과 부가세, 호의 통권', async () => {
  const notice = await make([...NOTICE, '--amount', '7천5백만원 이하 (부가세 별도)']);
  expect(notice.files[0]?.text).toContain(
    'amount:\n  krw: 75000000\n  vat: excluded\n  limit: true\n',
  );
  const issue = await make(['issue', '--month', '2024-09']);
  expect(issue.files[0]?.text).toBe('month: 2024-09\nnumber: 303\n');
  const nextYear = await make(['issue', '--month', '2025-02']);
  expect(nextYear.files[0]?.text).toBe('month: 2025-02\nnumber: 308\n');
});

test('명령: 터미널이 없으면 빠진 것을 말하고 2로 끝나며, 있는 파일은 건드리지 않는다', async () => {
  const folder = temporaryFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  const run = (...args: string[]) =>
    runScript(['scripts/new/index.ts', ...args, '--content', folder]);
  const before = readTree(folder);
  const refused = await run('article', '--title', '밤');
  expect(refused.output).toContain('--category');
  expect(refused.code).toBe(2);
  expect(readTree(folder)).toEqual(before);

  const made = await run('기사', '--title', '밤', '--category', 'report');
  expect(made.output).toContain('issues/2024-06/밤.mdx 파일을 만들었습니다.');
  expect(made.code).toBe(0);
  const after = readTree(folder);
  expect([...after.keys()].filter((path) => !before.has(path))).toEqual(['issues/2024-06/밤.mdx']);
  for (const [path, bytes] of before) expect(after.get(path)).toEqual(bytes);
});
