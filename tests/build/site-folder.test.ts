import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { explainSiteFolder } from '../../scripts/build/replace-site.ts';
import { buildSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';

const work = temporaryFolder();
const content = join(work, 'content');
mkdirSync(join(content, 'issues'), { recursive: true });
for (const [folder, file] of [
  ['site', 'index.html'],
  ['papers', 'thesis.docx'],
] as const) {
  mkdirSync(join(work, folder));
  writeFileSync(join(work, folder, file), '');
}
mkdirSync(join(work, 'empty'));
symlinkSync(content, join(work, 'link'));

test.each([
  [content, /에 글이 있어 지워집니다\.$/u],
  [work, /에 글이 있어 지워집니다\.$/u],
  [join(work, 'link'), /에 글이 있어 지워집니다\.$/u],
  [join(content, 'dist'), /가 내용 폴더 안에 있습니다\.$/u],
  [resolve('.'), /에 이 저장소가 있어 지워집니다\.$/u],
  [join(work, 'papers'), /에 사이트가 아닌 것이 있어 지워집니다: thesis\.docx$/u],
  [join(work, 'site/index.html'), /^--out 자리에 폴더가 아닌 파일이 있습니다/u],
])('사이트로 바꾸지 않는 곳: %s', (out, message) => {
  expect(explainSiteFolder(out, content)).toMatch(message);
});

test.each(['site', 'empty', 'new', 'content-site'])('사이트를 두는 곳: %s', (name) => {
  expect(explainSiteFolder(join(work, name), content)).toBeUndefined();
});

test('내용 폴더를 --out에 적으면 아무것도 지우지 않는다', async () => {
  const { code, output } = await buildSite(content, content);
  expect(output).toContain('빈 폴더나 없는 폴더를 --out에 적어 주세요.\n사용법: ');
  expect(code).toBe(2);
});

test('빌드하는 동안 페이지를 고치면 옛 사이트를 그대로 둔다', async () => {
  const folder = join(work, 'edited');
  const out = join(work, 'site');
  cpSync(FIXTURE, folder, { recursive: true });
  const page = join(folder, 'pages/about.mdx');
  const text = readFileSync(page, 'utf8');
  let edits = 0;
  const editing = setInterval(() => {
    // Never half a file, which the check would find empty.
    writeFileSync(`${page}.new`, `${text}\n고침 ${String(++edits)}\n`);
    renameSync(`${page}.new`, page);
  }, 200);
  const { code, output } = await buildSite(folder, out);
  clearInterval(editing);
  expect(output).toContain('빌드하는 동안 파일이 바뀌어 중단했습니다. 다시 빌드해 주세요.');
  expect(code).toBe(1);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('');
});
