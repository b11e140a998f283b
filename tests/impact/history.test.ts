import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFile } from '../content/folder.ts';
import { type BuildResult, runScript, temporaryFolder } from '../site/build-site.ts';
import { type Commit, makeHistory } from './history.ts';

const history = makeHistory();
const work = temporaryFolder();

/** Compares the working tree at a commit with the content at a ref, as an editor would. */
function compare(ref: string, head: Commit, ...options: string[]): Promise<BuildResult> {
  history.checkOut(head);
  return run(ref, '--content', history.content, ...options);
}

function run(...args: string[]): Promise<BuildResult> {
  return runScript(['scripts/impact/index.ts', ...args], { CACHE_DIR: join(work, 'cache') });
}

/** The report without sizes, which any change of the layout changes, and the widths of their columns. */
function withoutSizes(report: string): string {
  const tell = (line: string): string =>
    line.replaceAll(/[+−]?[\d.]+ (?:B|KB|MB)/gu, '크기').replaceAll(/([ -])\1+/gu, '$1');
  return report
    .split('\n')
    .map((line) => (line.startsWith('|') ? tell(line) : line))
    .join('\n');
}

function expected(golden: string): string {
  return withoutSizes(readFileSync(join('tests/impact', golden), 'utf8'));
}

describe('기록의 두 때를 비교해', () => {
  // In this order each commit is built once: the sites of the last comparison are kept.
  test.each<[string, Commit, Commit, string, number]>([
    ['초안이던 기사를 실으면', 'first', 'published', 'published.md', 0],
    ['실은 기사를 초안으로 내리면', 'published', 'first', 'withdrawn.md', 1],
    ['본문을 고치고, 옛 주소를 적고 파일 이름을 바꾸면', 'published', 'renamed', 'renamed.md', 0],
    ['옛 주소 없이 파일 이름을 바꾸면', 'renamed', 'published', 'lost.md', 1],
    ['태그를 바꾸고 입찰 공고를 더하면', 'renamed', 'noticed', 'noticed.md', 0],
    ['제호를 바꾸면', 'noticed', 'retitled', 'retitled.md', 0],
  ])('%s', async (_name, base, head, golden, code) => {
    const result = await compare(base, head);
    expect(withoutSizes(result.output)).toBe(expected(golden));
    expect(result.code).toBe(code);
  });

  test('자료로도 주고, 요약 파일에 덧붙인다', async () => {
    const summary = join(work, 'summary.md');
    writeFileSync(summary, '앞의 글\n');
    const { output } = await compare('noticed', 'retitled', '--json', '--summary', summary);
    expect(JSON.parse(output)).toMatchObject({
      ok: true,
      lost: [],
      amounts: { bids: { before: 2, after: 2 } },
      feed: { renamed: { from: '견본저널', to: '새견본저널' } },
    });
    expect(withoutSizes(readFileSync(summary, 'utf8'))).toBe(`앞의 글\n${expected('retitled.md')}`);
  });
});

describe('비교할 수 없으면', () => {
  test('점검에 걸린 글의 고칠 곳을 말하고, 짓지 않는다', async () => {
    history.checkOut('first');
    const summary = join(work, 'refused.md');
    const file = join(history.content, 'issues/2024-05/wrong.mdx');
    writeFileSync(file, articleFile({ issue: '2024-05', date: '2024-02-31' }));
    const { code, output } = await run('first', '--content', history.content, '--summary', summary);
    rmSync(file);
    expect(code).toBe(1);
    expect(output).toMatch(/wrong\.mdx:6:1 {2}날짜 {2}2024-02-31/u);
    const told = '고친 글에 고칠 곳이 1곳 있어 비교할 수 없습니다. 위의 오류를 먼저 고쳐 주세요.';
    expect(output).toContain(told);
    expect(readFileSync(summary, 'utf8')).toContain(told);
  });

  test.each([
    [['없는-가지'], 1, 'git에서 없는-가지를 찾지 못했습니다.'],
    [['--output=/tmp/x'], 2, '사용법'],
    [[], 2, '비교할 대상이 빠졌습니다'],
    [['first', '--base-content', 'content'], 2, '사용법'],
    [['first', '--site', '없는-사이트'], 1, '없는-사이트 폴더가 없습니다.'],
    [['--sites', 'a', 'b', '--site', 'c'], 2, '사용법'],
    [['--sites', 'content', 'content'], 1, 'content에 빌드한 사이트가 없습니다.'],
  ])('%j', async (args, code, told) => {
    const result = await run(...args, '--content', history.content);
    expect(result.output).toContain(told);
    expect(result.code).toBe(code);
  });
});
