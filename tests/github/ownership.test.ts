import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rules = readFileSync('.github/CODEOWNERS', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+/u))
  .map(([pattern = '', ...owners]) => ({ pattern, owners }));

/** The owners by the last pattern that matches; the file uses `*` and `/folder/` alone. */
function ownersOf(path: string): readonly string[] | undefined {
  return rules.findLast(({ pattern }) => pattern === '*' || `/${path}`.startsWith(pattern))?.owners;
}

// One person may be both.
const maintainers = ownersOf('package.json');
const editors = ownersOf('content/issues/2024-04/a.mdx');

test('규칙마다 승인할 사람이 하나 있다', () => {
  for (const owners of [maintainers, editors]) {
    expect(owners).toEqual([expect.stringMatching(/^@[\w-]+(?:\/[\w-]+)?$/u)]);
  }
});

test('규칙은 별표와 폴더뿐이다', () => {
  for (const { pattern } of rules) expect(pattern).toMatch(/^(?:\*|\/[\w/-]+\/)$/u);
});

test('기사와 입찰 공고는 편집자의 것이고, 나머지는 모두 관리자의 것이다', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  expect(files.length).toBeGreaterThan(100);
  for (const file of [...files.filter(Boolean), 'content/style.yaml', 'content/pages/new.mdx']) {
    const owner = /^content\/(?:issues|bids)\//u.test(file) ? editors : maintainers;
    expect([file, ownersOf(file)]).toEqual([file, owner]);
  }
});
