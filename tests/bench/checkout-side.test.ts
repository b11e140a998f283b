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
import { checkoutPlaces, checkoutSide } from '../../scripts/bench/checkout-side.ts';
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
