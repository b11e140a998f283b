import { expect, test } from 'vitest';
import { filesToVerify } from '../../scripts/build/files-to-verify.ts';
import type { KeptOutput } from '../../scripts/build/kept-outputs.ts';

/** The outputs of a site whose files have these texts; a text is its own digest. */
function outputsOf(files: Record<string, string | undefined>): Map<string, KeptOutput> {
  return new Map(
    Object.entries(files).flatMap(([file, digest]) =>
      digest === undefined ? [] : [[file, { digest, size: 0, modified: 0, inode: 0 }] as const],
    ),
  );
}

const LOST: KeptOutput = { digest: 'lost', size: 0, modified: 0, inode: 0 };

const readText = ({ digest }: KeptOutput): Buffer => Buffer.from(digest);

const LAST = {
  'issues/2024-04/가/index.html': '<h2 id="a">가</h2><h2 id="b">나</h2>',
  'issues/2024-04/나/index.html': '<a href="/issues/2024-04/%EA%B0%80/#b">가</a>',
  'issues/2024-04/다/index.html': '<a href="/issues/2024-04/나/">나</a>',
  'rss.xml': '<link>https://journal.example/issues/2024-04/다/</link>',
};

const CASES: [string, Record<string, string | undefined>, string[]][] = [
  ['바뀐 것이 없으면 아무것도', {}, []],
  [
    '글만 바뀐 쪽은 그 쪽만',
    { 'issues/2024-04/가/index.html': '<h2 id="a">고침</h2><h2 id="b">나</h2>' },
    ['issues/2024-04/가/index.html'],
  ],
  [
    '자리가 없어진 쪽은 그 쪽을 말하는 파일도',
    { 'issues/2024-04/가/index.html': '<h2 id="a">가</h2>' },
    ['issues/2024-04/가/index.html', 'issues/2024-04/나/index.html'],
  ],
  ['없어진 쪽은 그 쪽을 말하는 파일만', { 'issues/2024-04/다/index.html': undefined }, ['rss.xml']],
  ['새 쪽은 그 쪽만', { 'about/index.html': '<a href="/">홈</a>' }, ['about/index.html']],
];

test.each(CASES)('%s 다시 본다', (_name, edit, expected) => {
  const files = { ...LAST, ...edit };
  const now = outputsOf(files);
  expect(filesToVerify(outputsOf(LAST), now, readText)).toEqual(expected);
});

test('지난 사이트를 모르거나 많은 것이 없어졌으면 모두 본다', () => {
  const many = Array.from({ length: 30 }, (_, index) => `${index}/index.html`);
  const last = new Map([...outputsOf(LAST), ...many.map((file) => [file, LOST] as const)]);
  expect(filesToVerify(new Map(), outputsOf(LAST), readText)).toBeUndefined();
  expect(filesToVerify(last, outputsOf(LAST), readText)).toBeUndefined();
});

test('지난 사이트의 바이트가 캐시에 없으면 그 쪽을 말하는 파일도 본다', () => {
  const now = outputsOf({ ...LAST, 'issues/2024-04/가/index.html': '<h2 id="a">고침</h2>' });
  const read = (output: KeptOutput): Buffer | undefined =>
    output.digest === LAST['issues/2024-04/가/index.html'] ? undefined : readText(output);
  expect(filesToVerify(outputsOf(LAST), now, read)).toContain('issues/2024-04/나/index.html');
});
