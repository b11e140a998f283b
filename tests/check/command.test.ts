import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFile, makeContent, makeFolder } from '../content/folder.ts';

const cache = makeFolder({});
const script = resolve('scripts/check/index.ts');

const summary = '한 문장으로 된 요약입니다.';

const folder = makeContent({
  'issues/2024-04/a.mdx': articleFile({ summary }, '{x}'),
  'issues/2024-04/b.mdx': articleFile(
    { category: 'reprot', summary },
    '[앞서 실린 글](/issues/2024-04/c/)',
  ),
  'issues/2024-05/d.mdx': articleFile({ issue: '2024-05', date: '2024-05-01', summary }),
});

/** The command over the folder; `words` follow it. */
function check(
  words: readonly string[],
  env: Record<string, string> = {},
): { status: number | null; lines: string[]; refused: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--content', folder, ...words],
    { encoding: 'utf8', env: { ...process.env, CACHE_DIR: cache, ...env } },
  );
  return { status, lines: stdout.trimEnd().split('\n'), refused: stderr };
}

test('--advice는 참고만 보이고, 빌드의 점검은 고칠 곳만 보이고 참고를 센다', () => {
  const content = makeContent({
    'issues/2024-04/a.mdx': articleFile({}, '{x}'),
    'issues/2024-04/b.mdx': articleFile({}),
  });
  const of = (words: readonly string[], env: Record<string, string> = {}): string[] =>
    check(['--content', content, ...words], env).lines;
  expect(of([]).filter((line) => line.includes('요약(참고)'))).toHaveLength(2);
  expect(of(['--advice']).map((line) => /  (\S+)  /u.exec(line)?.[1])).toEqual([
    '요약(참고)',
    '요약(참고)',
    undefined,
  ]);
  const built = of([], { RENDER_TEXTS: '1' });
  expect(built).toEqual([
    expect.stringContaining('a.mdx:9:1  중괄호'),
    expect.stringContaining('고칠 곳이 1곳, 참고할 곳이 2곳 있습니다.'),
    '참고할 곳 보기: npm run check -- --advice',
  ]);
});

test('id가 없으면 붙여 넣을 새 아이디를 알리고, --fix는 적는다', () => {
  const text = articleFile({ summary }).replace(/^id: .*\n/mu, '');
  const content = makeContent({ 'issues/2024-04/a.mdx': text, 'issues/2024-04/b.mdx': text });
  const idsIn = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => /아이디 {2}.* (id: uuid:[\da-f-]{36})$/u.exec(line)?.[1] ?? []);
  const proposed = idsIn(check(['--content', content]).lines);
  expect(new Set(proposed).size).toBe(2);
  expect(check(['--content', content, '--fix']).status).toBe(0);
  expect(readFileSync(join(content, 'issues/2024-04/a.mdx'), 'utf8')).toMatch(
    /^---\nid: uuid:[\da-f-]{36}\ntitle: /u,
  );
});

describe('파일만 점검하기', () => {
  const file = join(folder, 'issues/2024-04/b.mdx');

  test.each([
    ['온 경로', file],
    ['지금 폴더에서', relative(process.cwd(), file)],
    ['./을 앞에', `./${relative(process.cwd(), file)}`],
    ['내용 폴더에서', 'issues/2024-04/b.mdx'],
    ['윈도의 빗금', 'issues\\2024-04\\b.mdx'],
  ])('%s', (_name, path) => {
    const { status, lines } = check([path]);
    expect(status).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('b.mdx:5:1  분류  ‘reprot’ 분류는');
    expect(lines[1]).toContain('b.mdx:10:1  링크  /issues/2024-04/c/ 주소가 없습니다.');
    expect(lines[2]).toContain('기사 1편');
  });

  test('npm이 다른 곳에서 불려도 부른 이의 폴더에서 찾는다', () => {
    const env = { INIT_CWD: join(folder, 'issues/2024-04') };
    expect(check(['b.mdx'], env).lines).toHaveLength(3);
  });

  test('폴더를 적으면 그 안의 파일을 모두 본다', () => {
    expect(check(['issues/2024-05']).status).toBe(0);
    expect(check(['issues/2024-05', 'issues/2024-04/a.mdx']).lines.at(-1)).toContain('기사 2편');
  });

  test.each([
    ['없는 파일', 'issues/2024-04/none.mdx', '파일을 찾을 수 없습니다.'],
    ['내용 폴더 밖의 파일', 'package.json', '내용 폴더에 없는 파일입니다.'],
  ])('%s은 한 줄로 거절한다', (_name, path, why) => {
    const { status, lines, refused } = check([path]);
    expect(status).toBe(2);
    expect(lines).toEqual(['']);
    expect(refused.trimEnd().split('\n')).toEqual([expect.stringContaining(`${path}: ${why}`)]);
    expect(refused).toContain('issues/2024-04/a.mdx');
  });
});

test('--watch는 고친 파일을 다시 보고, 달라진 것만 때와 함께 말한다', async () => {
  const watched = makeContent({ 'issues/2024-04/a.mdx': articleFile({ summary }) });
  const file = join(watched, 'issues/2024-04/a.mdx');
  const child = spawn(process.execPath, [script, '--content', watched, '--watch'], {
    env: { ...process.env, CACHE_DIR: cache },
  });
  let said = '';
  const until = async (text: string): Promise<void> => {
    while (!said.includes(text)) await once(child.stdout, 'data');
  };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  await until('기사 1편');
  expect(said).not.toContain('중괄호');
  writeFileSync(file, articleFile({ summary }, '{x}'));
  await until('중괄호');
  expect(said).toMatch(/\d+:\d+:\d+ 점검\n.*a\.mdx:10:1 {2}중괄호/u);
  child.kill('SIGINT');
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});
