import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../scripts/import/import-report.ts';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURES = globSync('tests/fixtures/import/*.txt', { cwd: ROOT }).sort();
const SEEDS = globSync('../shared/seeds/*.txt', { cwd: ROOT }).sort();

let out = '';
let inputs = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'import-'));
  inputs = mkdtempSync(join(tmpdir(), 'legacy-'));
});
afterEach(() => {
  rmSync(out, { recursive: true });
  rmSync(inputs, { recursive: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/import/index.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

function runJson(...args: string[]): Report {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 } as const;
  const command = ['scripts/import/index.ts', ...args, '--json'];
  return JSON.parse(execFileSync(process.execPath, command, options)) as Report;
}

/** The text of each file in the output folder, by its path. */
function snapshot(): Map<string, string> {
  const files = globSync('**/*.*', { cwd: out }).sort();
  return new Map(files.map((file) => [file, readFileSync(join(out, file), 'utf8')]));
}

function textOf(pattern: string): string {
  const [file] = globSync(pattern, { cwd: out });
  return file === undefined ? '' : readFileSync(join(out, file), 'utf8');
}

/** Errors that the content check reports in the output folder. */
async function faults(): Promise<string[]> {
  const { messages } = await checkContent(out);
  return messages.filter(isError).map((message) => message.text);
}

describe('다섯 꼴의 예시', () => {
  test('기사 7편과 입찰 공고 3건을 들여온다', async () => {
    const report = runJson(...FIXTURES, '--out', out);
    const { input, bodies, frontmatter, setAside } = report.totals.characters;
    expect(report.totals).toMatchObject({ articles: 7, bids: 3 });
    expect(input).toBe(bodies + frontmatter + setAside);
    expect([...snapshot().keys()]).toEqual([...report.written].sort());
    expect(globSync('issues/*', { cwd: out }).sort()).toEqual([
      'issues/2023-10',
      'issues/2023-11',
      'issues/2023-12',
      'issues/undated',
    ]);
    expect(readFileSync(join(out, 'issues/2023-11/issue.yaml'), 'utf8')).toBe('month: 2023-11\n');
    expect(await faults()).toEqual([]);
  });

  test('필드와 본문', () => {
    runJson(...FIXTURES, '--out', out);
    expect(textOf('issues/2023-11/야간-*.mdx')).toMatch(
      /^---\nid: uuid:\S+\ntitle: 야간 상담, 왜 다시 늘었나\nsubtitle: 퇴근 뒤에 몰리는 문의, 낮보다 길다\nissue: 2023-11\ncategory: report\ndate: 2023-11-01\nsource:\n {2}name: 별빛신문\n {2}reporter: 나도향\ncredits:\n {2}- role: 정리\n {4}name: 별빛상담협회\n---\n\n별빛연구소가/u,
    );
    expect(textOf('issues/2023-11/야간-*.mdx')).toContain('### 2. 요금제 \\{월 3만원}이 바뀌었다');
    expect(textOf('issues/2023-11/2023-*.mdx')).toContain('subtitle: Part 2. 현장 이야기\n');
    expect(textOf('issues/2023-11/2023-*.mdx')).toContain('  part: 2\n');
    expect(textOf('issues/2023-12/*.mdx')).toContain('category: report/special-report\n');
    expect(textOf('bids/2023/콜-*.mdx')).toContain(
      '# 확인 필요: 마감을 읽지 못해 본문에 두었습니다. ‘2023-12-19(화)’ 또는 ‘2023-12-18(월)’로 읽을 수 있습니다. deadline에 맞는 값을 적어 주세요.',
    );
    expect(textOf('bids/2023/콜-*.mdx')).toContain(
      'amount:\n  krw: 3000000000\n  vat: excluded\n  limit: true\nkind: 시스템 구축\n',
    );
    expect(textOf('issues/undated/제목-*.mdx')).toContain(
      'title: "[제목 없음] 손님의 말을 끝까지 듣는 일은 생각보다 어렵습니다."\n',
    );
    expect(textOf('issues/undated/제목-*.mdx').split('숨을 고릅니다')).toHaveLength(2);
  });

  test('원문에 없는 것과 따로 둔 글을 알린다', () => {
    const report = runJson(...FIXTURES, '--out', out, '--dry-run');
    expect(report.missing).toContainEqual({
      file: 'issues/undated/도서관-전화는-누가-받을까.mdx',
      field: 'issue',
      text: '발행월이 없어 undated에 두었습니다. 아시면 issue를 2024-04처럼 적고 파일을 issues/2024-04/로 옮겨 주세요.',
    });
    expect(report.setAside).toContainEqual({
      input: 'tests/fixtures/import/report-listing.txt',
      line: 6,
      text: '야간 상담, 왜 다시 늘었나',
      reason: '되풀이된 제목',
    });
    expect(report.setAside).toContainEqual({
      input: 'tests/fixtures/import/report-listing.txt',
      line: 9,
      text: '[별빛저널 2023년 11월호]',
      reason: '호 표시',
      as: 'issue: 2023-11',
    });
  });
});

describe.each(SEEDS.length > 0 ? ['실제 원문'] : [])('%s', () => {
  test('기사 14편과 입찰 공고 9건', async () => {
    const report = runJson(...SEEDS, '--out', out);
    const count = (folder: string): number =>
      globSync(`issues/${folder}/*.mdx`, { cwd: out }).length;
    expect(report.files.map((file) => [file.shape, file.articles, file.bids])).toEqual([
      ['report-listing', 10, 0],
      ['article-listing', 1, 9],
      ['webzine', 1, 0],
      ['news-article', 1, 0],
      ['blog-post', 1, 0],
    ]);
    expect(['2024-02', '2024-03', '2024-04', '2024-07', 'undated'].map(count)).toEqual([
      2, 6, 2, 1, 3,
    ]);
    expect(globSync('bids/2024/*.mdx', { cwd: out })).toHaveLength(9);
    const { input, bodies, frontmatter, setAside } = report.totals.characters;
    expect(input).toBe(bodies + frontmatter + setAside);
    expect(await faults()).toEqual([]);
  });
});

describe('다시 들여오기', () => {
  test('두 번째에는 아무것도 바뀌지 않는다', () => {
    runJson(...FIXTURES, '--out', out);
    const before = snapshot();
    const report = runJson(...FIXTURES, '--out', out);
    expect(snapshot()).toEqual(before);
    expect([report.written, report.kept, report.unchanged.length]).toEqual([[], [], before.size]);
  });

  test('고친 파일은 그대로 둔다', () => {
    runJson(...FIXTURES, '--out', out);
    const [edited = ''] = globSync('issues/2023-12/*.mdx', { cwd: out });
    appendFileSync(join(out, edited), '\n덧붙인 글\n');
    writeFileSync(join(out, 'issues/2023-12/issue.yaml'), 'month: 2023-12\ntheme: 겨울\n');
    const before = snapshot();
    expect(runJson(...FIXTURES, '--out', out).kept).toEqual([edited, 'issues/2023-12/issue.yaml']);
    expect(snapshot()).toEqual(before);
    expect(run(...FIXTURES, '--out', out).stdout).toContain('그대로 둠(고친 파일) 2개');
  });

  test('--dry-run은 아무것도 쓰지 않는다', () => {
    const report = runJson(...FIXTURES, '--out', out, '--dry-run');
    expect(report.written).toHaveLength(15);
    expect(snapshot().size).toBe(0);
  });
});

test('한글이나 Word의 글꼴에만 있는 글자는 그대로 두고 센다', async () => {
  const file = join(inputs, 'old.txt');
  writeFileSync(file, '\u{F02B1} 상담 제목\n\n\uF0B7 첫째 항목\n\n제품\uF0B7서비스\uF0B7\n');
  const report = runJson(file, '--out', out);
  expect(report.fontless).toEqual([
    { input: file, line: 1, name: 'U+F02B1', count: 1 },
    { input: file, line: 3, name: 'U+F0B7', count: 1 },
    { input: file, line: 5, name: 'U+F0B7', count: 2 },
  ]);
  expect(textOf('issues/*/*.mdx')).toContain('제품\uF0B7서비스\uF0B7');
  expect((await faults()).join('\n')).toContain('사이트의 글꼴에 없는 글자(U+F02B1)');
  expect(run(file, '--out', out).stdout).toContain(`${file}  U+F0B7 3곳(3, 5번째 줄)`);
});

function write(name: string, bytes: string | Uint8Array): string {
  const file = join(inputs, name);
  writeFileSync(file, bytes);
  return file;
}

describe('한 사이트의 프로필과 검토 페이지', () => {
  const text = [
    '견본소식 2024-12',
    '제목입니다',
    '취재팀장 : 홍길동',
    '꼭지 : 기획특집',
    '본문은 이렇게 시작해 길게 이어지는 문장이라서 예순 글자를 넘길 때까지 계속 적어 나가고 또 적어 나간다.',
    '구독 신청 02-000-0000',
  ].join('\n');
  const profile = [
    "marks: ['견본소식 {year}-{month}']",
    'article: { 글: [취재팀장], category: [꼭지] }',
    "furniture: ['구독 신청 *']",
    'categories: { 기획특집: report/special }',
  ].join('\n');

  test('그 사이트의 말을 읽는다', async () => {
    const file = write('own.txt', text);
    const options = ['--out', out, '--profile', write('own.yaml', profile)];
    runJson(file, ...options, '--review', join(inputs, 'review.html'));
    expect(textOf('issues/2024-12/제목입니다.mdx')).toMatch(
      /issue: 2024-12\ncategory: report\/special\ncredits:\n {2}- role: 글\n {4}name: 홍길동\n---\n\n본문은 .*다\.\n$/u,
    );
    expect(await faults()).toEqual([]);
    const review = readFileSync(join(inputs, 'review.html'), 'utf8');
    expect(review).toContain('싣지 않음(쪽의 틀)');
  });

  test('틀린 프로필은 줄과 칸과 함께 모두 알린다', () => {
    const bad = write('bad.yaml', 'article: { 쓴이: [x] }\nfurniture: [5]\ncategoris: {}\n');
    const { status, stderr } = run(write('own.txt', text), '--out', out, '--profile', bad);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(
        `${bad}:1:12  항목  ‘쓴이’는 없는 항목입니다. 쓸 수 있는 항목: title,`,
      ),
      `${bad}:2:13  쪽의 틀  글자로 읽도록 따옴표로 감싸 주세요: "5"`,
      `${bad}:3:1  항목  ‘categoris’는 없는 항목입니다. 혹시 categories인가요?`,
      '아무것도 쓰지 않았습니다.',
      '',
    ]);
  });
});

describe('들여올 수 없는 것', () => {
  test('CP949로 저장한 파일', () => {
    const head = Uint8Array.of(196, 193, 197, 195, 192, 250, 179, 206, 32, 140, 99);
    const report = runJson(write('cp949.txt', head), '--out', out);
    expect(report.files).toMatchObject([{ shape: 'unknown', articles: 1 }]);
    expect(textOf('issues/undated/*.mdx')).toContain('\n컨택저널 똠\n');
  });

  test('읽을 수 없는 바이트', () => {
    const { status, stderr } = run(write('bad.txt', Uint8Array.of(65, 66, 255)), '--out', out);
    expect([status, stderr]).toEqual([1, expect.stringContaining('처음에서 2바이트 뒤')]);
    expect(snapshot().size).toBe(0);
  });

  test('내보낼 폴더 안의 파일, 이미 들여온 파일', () => {
    runJson(...FIXTURES, '--out', out);
    const [draft = ''] = globSync('issues/2023-12/*.mdx', { cwd: out });
    const inside = run(join(out, draft), '--out', out);
    expect([inside.status, inside.stderr]).toEqual([1, expect.stringContaining('안의 파일입니다')]);
    const copy = run(join(out, draft), '--out', join(out, 'other'));
    expect([copy.status, copy.stderr]).toEqual([1, expect.stringContaining('이미 아카이브 형식')]);
    expect(existsSync(join(out, 'other'))).toBe(false);
  });

  test('폴더가 아닌 --out', () => {
    const file = write('out.txt', '글');
    const { status, stderr } = run(...FIXTURES, '--out', file);
    expect([status, stderr]).toEqual([1, expect.stringContaining('폴더가 아닙니다')]);
  });

  test('빈 파일은 알리고 지나간다', () => {
    const { status, stdout } = run(write('empty.txt', ''), '--out', out);
    expect([status, stdout]).toEqual([0, expect.stringContaining('가져올 글이 없습니다')]);
  });

  test.each([
    ['파일 없음', ['없는.txt'], 1, '파일이 없습니다'],
    ['폴더', ['tests'], 1, '폴더입니다'],
    ['알 수 없는 옵션', ['--overwrite', ...FIXTURES], 2, '알 수 없는 옵션이 있습니다'],
    ['파일을 적지 않음', [], 2, '사용법'],
  ])('%s', (_, args, status, text) => {
    const result = run(...args, '--out', out);
    expect([result.status, result.stderr]).toEqual([status, expect.stringContaining(text)]);
    expect(snapshot().size).toBe(0);
  });
});
