import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { FIXTURE, readTree, temporaryFolder } from '../site/build-site.ts';
import { CTRL_C, CTRL_U, DOWN, ENTER, play, type Step, UP } from './terminal.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(FIXTURE, folder, { recursive: true });
});

const run = (args: string, steps: readonly Step[]) =>
  play(`${process.execPath} scripts/new/index.ts ${args} --content ${folder}`, steps);

async function faults(): Promise<string[]> {
  vi.stubEnv('CACHE_DIR', temporaryFolder());
  const { messages } = await checkContent(folder);
  return messages.filter(isError).map(({ file, text }) => `${file} ${text}`);
}

test('기사를 물어서 만든다: 플래그로 준 것은 묻지 않고, 틀리게 적으면 그 자리에서 알려 준다', async () => {
  const { code, screen } = await run('article --title "[특집] 밤: 상담"', [
    ['호', DOWN + ENTER],
    ['분류', DOWN + DOWN + ENTER],
    ['올린 날', `${CTRL_U}2024-02-31${ENTER}`],
    ['2024-02-31은 없는 날짜입니다. 예: 2024-02-29', `${CTRL_U}2024-07-01${ENTER}`],
    ['직접 입력', UP + ENTER],
    ['예: 새벽신문', `별빛신문${ENTER}`],
    ['기자', ENTER],
    ['원문 주소', ENTER],
    ['직접 입력', UP + ENTER],
    ['예: 홍길동', `홍길동, 김영희${ENTER}`],
    ['요약', `밤의 상담은 길다.${ENTER}`],
    ['태그', `밤, #상담${ENTER}`],
    ['태그에는', `${CTRL_U}밤, 상담${ENTER}`],
    ['대표 그림', `night.jpg${ENTER}`],
    ['‘night.jpg’ 그림이 없습니다.', CTRL_U + ENTER],
    ['파일 이름', ENTER],
    ['이대로 만들까요?', ENTER],
  ]);
  expect(code).toBe(0);
  expect(screen).not.toContain('제목');
  expect(screen).toContain('2024년 7월호 (새로 만듭니다)');
  expect(screen).toContain('봄날신문 (2건)');
  expect(screen).toContain('npm run check로 고칠 곳이 없는지 확인합니다.');
  expect(readFileSync(join(folder, 'issues/2024-07/issue.yaml'), 'utf8')).toBe('month: 2024-07\n');
  const text = readFileSync(join(folder, 'issues/2024-07/특집-밤-상담.mdx'), 'utf8');
  expect(text).toMatch(
    /^---\nid: uuid:\S{36}\ntitle: "\[특집\] 밤: 상담"\nissue: 2024-07\ncategory: report\ndate: 2024-07-01\nsource:\n {2}name: 별빛신문\ncredits:\n {2}- role: 글\n {4}name: 홍길동\n {2}- role: 글\n {4}name: 김영희\ntags:\n {2}- 밤\n {2}- 상담\nsummary: 밤의 상담은 길다.\n# .+\ndraft: true\n---\n/u,
  );
  expect(await faults()).toEqual([]);
});

test('무엇을 만들지부터 물어 입찰 공고를 만든다', async () => {
  const { code, screen } = await run('', [
    ['무엇을 만들까요?', DOWN + ENTER],
    ['공고명', ENTER],
    ['비어 있습니다. 공고명을 적어 주세요.', `콜센터 운영 용역${ENTER}`],
    ['수요기관', ENTER],
    ['공고번호', `20240712345-00${ENTER}`],
    ['공고일', `${CTRL_U}2024. 7. 25.(목)${ENTER}`],
    ['마감', `2024.8.9 2시${ENTER}`],
    [
      '‘2024-08-09 02:00’ 또는 ‘2024-08-09 14:00’으로 읽을 수 있습니다.',
      `${CTRL_U}2024.08.09.(금) 10시${ENTER}`,
    ],
    ['종류', ENTER],
    ['금액', `10억 6천만원 이내${ENTER}`],
    ['부가세', UP + UP + ENTER],
    ['좌석 수', `백${ENTER}`],
    ['숫자만 적어 주세요', `${CTRL_U}1,200${ENTER}`],
    ['공고 주소', ENTER],
    ['파일 이름', ENTER],
    ['이대로 만들까요?', ENTER],
  ]);
  expect(code).toBe(0);
  for (const heard of ['20240712345로', '2024-08-09 10:00으로', '1,060,000,000원 이내로']) {
    expect(screen).toContain(`${heard} 읽었습니다.`);
  }
  const text = readFileSync(join(folder, 'bids/2024/콜센터-운영-용역.mdx'), 'utf8');
  expect(text).toContain('posted: 2024-07-25\ndeadline: 2024-08-09 10:00\n');
  expect(text).toContain('number: "20240712345"\n');
  expect(text).toContain('amount:\n  krw: 1060000000\n  vat: included\n  limit: true\n');
  expect(text).toContain('seats: 1200\n');
  expect(await faults()).toEqual([]);
});

test('새 호의 달과 통권은 지난 호에 이어서 권한다', async () => {
  const { code } = await run('issue', [
    ['호의 달', ENTER],
    ['통권', ENTER],
    ['펴낸 날', ENTER],
    ['주제', `밤의 상담${ENTER}`],
    ['여는 글', ENTER],
    ['이대로 만들까요?', ENTER],
  ]);
  expect(code).toBe(0);
  const text = readFileSync(join(folder, 'issues/2024-07/issue.yaml'), 'utf8');
  expect(text).toBe('month: 2024-07\nnumber: 301\ntheme: 밤의 상담\n');
  expect(await faults()).toEqual([]);
});

test.each([
  [
    '적다가',
    [
      ['호', DOWN + ENTER],
      ['분류', ENTER],
      ['올린 날', CTRL_C],
    ],
  ],
  [
    '끝에서',
    [
      ['호', DOWN + ENTER],
      ['분류', ENTER],
      ['올린 날', ENTER],
      ['출처', ENTER],
      ['글쓴이', ENTER],
      ['요약', ENTER],
      ['태그', ENTER],
      ['대표 그림', ENTER],
      ['파일 이름', ENTER],
      ['이대로 만들까요?', CTRL_C],
    ],
  ],
] satisfies [string, Step[]][])('%s Ctrl-C를 누르면 아무것도 남지 않는다', async (_, steps) => {
  const before = readTree(folder);
  const { code, screen } = await run('article --title 그만둘-글', steps);
  expect(code).toBe(130);
  expect(screen).toContain('아무것도 바뀌지 않았습니다.');
  expect(readTree(folder)).toEqual(before);
  expect(existsSync(join(folder, 'issues/2024-07'))).toBe(false);
});
