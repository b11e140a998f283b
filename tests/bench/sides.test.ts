import {
  existsSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureProcess } from '../../scripts/bench/measure-process.ts';
import { checkoutPlaces, checkoutSide } from '../../scripts/bench/sides.ts';
import { makeFolder } from '../content/folder.ts';

const COMPONENT = 'src/components/ArticleHeader.astro';

test('체크아웃은 그대로 두고 사본을 바꾼다', () => {
  const checkout = makeFolder({
    [COMPONENT]: '<h1>제목</h1>\n',
    'package.json': '{}',
    'dist/index.html': '',
    '.cache/kept': '',
    'node_modules/astro/index.js': 'export {};',
    'node_modules/.bin/node': '',
    'node_modules/.astro/kept': '',
  });
  symlinkSync('../astro/index.js', join(checkout, 'node_modules/.bin/astro'));
  const work = mkdtempSync(join(tmpdir(), 'archive-'));
  const { copy } = checkoutPlaces(work);

  const side = checkoutSide('ours', checkout, work);
  side.changeComponent(3);
  expect(readFileSync(join(copy, COMPONENT), 'utf8')).toBe('<h1>제목</h1>\n<!-- bench 3 -->\n');
  expect(readFileSync(join(checkout, COMPONENT), 'utf8')).toBe('<h1>제목</h1>\n');

  const inodes = [checkout, copy].map(
    (root) => statSync(join(root, 'node_modules/astro/index.js')).ino,
  );
  expect(inodes[0]).toBe(inodes[1]);
  expect(readFileSync(join(copy, 'node_modules/.bin/astro'), 'utf8')).toBe('export {};');
  for (const made of ['dist', '.cache', 'node_modules/.astro']) {
    expect(existsSync(join(copy, made)), made).toBe(false);
  }

  // A resumed run measures the code that it began with.
  writeFileSync(join(checkout, COMPONENT), '<h2>새 제목</h2>\n');
  const resumed = checkoutSide('ours', checkout, work);
  resumed.changeComponent(4);
  expect(readFileSync(join(copy, COMPONENT), 'utf8')).toBe('<h1>제목</h1>\n<!-- bench 4 -->\n');
  resumed.changeComponent(0);
  expect(readFileSync(join(copy, COMPONENT), 'utf8')).toBe('<h1>제목</h1>\n');
});

test('재는 것에는 그것이 띄운 프로세스도 든다', async () => {
  const busy = 'const a = []; for (let i = 0; i < 2e7; i += 1) a.push(i);';
  const code = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}]); console.log('끝')`;
  const { samples, lines } = await measureProcess(process.execPath, ['-e', code], { cwd: '.' });
  expect(lines.map(({ text }) => text)).toEqual(['끝']);
  expect(samples.at(-1)?.cpu).toBeGreaterThan(0.1);
  // The list alone takes 160 MB, in the process that the measured one started.
  expect(Math.max(...samples.map(({ resident }) => resident))).toBeGreaterThan(150 * 1024 * 1024);
});

test('실패한 프로세스의 출력을 보인다', async () => {
  const run = measureProcess(process.execPath, ['-e', 'console.error("왜"); process.exit(3)'], {
    cwd: '.',
  });
  await expect(run).rejects.toThrow(/exit code 3\n왜/u);
});
