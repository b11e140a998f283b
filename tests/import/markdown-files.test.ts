import { execFileSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import sharp from 'sharp';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';

let site = '';
let out = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'jekyll-'));
  out = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => {
  rmSync(site, { recursive: true });
  rmSync(out, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = join(site, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function run(...files: string[]): string {
  const command = ['scripts/import/index.ts', ...files, '--out', out];
  const cwd = resolve(import.meta.dirname, '../..');
  return execFileSync(process.execPath, command, { cwd, encoding: 'utf8' });
}

const pictureOf = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .png()
    .toBuffer();

test('지킬의 글 둘: 그림은 옆에 복사하고 서로 건 링크는 새 주소가 된다', async () => {
  write('assets/a.png', await pictureOf('red'));
  write('images/a.png', await pictureOf('blue'));
  const first = write(
    '_posts/2024-05-02-first.md',
    '---\nlayout: post\ntitle: 첫째 글\ndate: 2024-05-02 10:00:00 +0900\nauthor: 홍길동\ncategories: report\ntags: [상담실]\ncover: /assets/a.png\n---\n![상담석](/assets/a.png)\n\n[둘째]({% post_url 2024-05-09-second %})를 보라.\n',
  );
  const second = write(
    '_posts/2024-05-09-second.md',
    '---\ntitle: 둘째 글\ntags: [상담실]\ncategory: Report\n---\n![전화기](../images/a.png)\n\n[첫째](/2024/05/02/first.html)에 이은 글이다.\n',
  );
  const report = run(first, second);
  const read = (name: string): string => readFileSync(join(out, 'issues/2024-05', name), 'utf8');
  expect(globSync('issues/2024-05/*', { cwd: out }).sort()).toEqual(
    ['a-2.png', 'a.png', 'first.mdx', 'issue.yaml', 'second.mdx'].map(
      (name) => `issues/2024-05/${name}`,
    ),
  );
  expect(read('first.mdx')).toContain('cover: a.png\n');
  expect(read('first.mdx')).toContain(
    '![상담석](a.png)\n\n[둘째](/issues/2024-05/second/)를 보라.',
  );
  expect(read('second.mdx')).toContain('date: 2024-05-09\n');
  expect(read('second.mdx')).toContain(
    '![전화기](a-2.png)\n\n[첫째](/issues/2024-05/first/)에 이은 글이다.',
  );
  expect(report).toContain('원문 머리말에서 옮기지 않은 것: layout: post');
  const { messages } = await checkContent(out);
  expect(messages.filter(isError).map(({ text }) => text)).toEqual([]);
});

test('두 번째에는 아무것도 바뀌지 않는다', async () => {
  write('assets/a.png', await pictureOf('red'));
  const post = write(
    '_posts/2024-05-02-first.md',
    '---\ntitle: 글\n---\n![상담석](/assets/a.png)\n',
  );
  run(post);
  expect(existsSync(join(out, 'issues/2024-05/a.png'))).toBe(true);
  expect(run(post)).toContain('이미 같은 파일 4개');
});
