import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findEpubFaults, readInBook } from '../books/epub-faults.ts';
import { articleFile, makeContent } from '../content/folder.ts';
import { runScript, sharedCache, temporaryFolder } from '../site/build-site.ts';

const content = makeContent({
  'issues/2024-04/open.mdx': articleFile({ title: '"골목의 아침"' }, '누구나 읽는 본문입니다.'),
  'issues/2024-04/closed.mdx': articleFile(
    { title: '"골목의 저녁"', access: 'members' },
    '잠근 본문입니다.',
  ),
});
const here = temporaryFolder();

/** Runs the command in the folder `here`. */
function make(...args: string[]): ReturnType<typeof runScript> {
  return runScript(['scripts/epub/index.ts', ...args, '--content', content], {
    INIT_CWD: here,
    CACHE_DIR: sharedCache(),
  });
}

test('지금 폴더에 만들고, 만들기 전과 뒤에 어디인지 알리며, 다시 만들 수 있다', async () => {
  const file = join(here, '2024-04.epub');
  for (const time of [1, 2]) {
    const { code, output } = await make('2024-04');
    expect(code, `${time}: ${output}`).toBe(0);
    expect(output).toMatch(/^.*2024-04\.epub에 전자책을 만듭니다\.\n만들었습니다\. 기사 2편, /u);
    expect(output).toContain(file);
    expect(output).toContain('회원사만 읽는 기사 1편은 제목과 요약만 담았습니다.');
  }
  const book = new Uint8Array(readFileSync(file));
  expect(findEpubFaults(book)).toEqual([]);
  const texts = ['article-1.xhtml', 'article-2.xhtml'].map((name) => readInBook(book, name));
  expect(texts.join('')).toMatch(/누구나 읽는 본문/u);
  expect(texts.join('')).not.toContain('잠근 본문');
});

test.each([
  ['새 폴더/4월호.epub', '새 폴더/4월호.epub'],
  ['책', '책/2024-04.epub'],
])('--out %s', async (out, file) => {
  const { code, output } = await make('2024-04', '--out', out);
  expect(code, output).toBe(0);
  expect(existsSync(join(here, file))).toBe(true);
});

test('다른 도구의 파일은 덮어쓰지 않는다', async () => {
  const file = join(here, 'mine.epub');
  writeFileSync(file, 'PK 다른 책');
  const { code, output } = await make('2024-04', '--out', 'mine.epub');
  expect(code).toBe(1);
  expect(output).toContain(
    `${file}은 이 명령이 만든 전자책이 아니어서 그대로 두었습니다. --out에 다른 이름을 적어 주세요.`,
  );
  expect(readFileSync(file, 'utf8')).toBe('PK 다른 책');
});

test.each([
  [[], '호, 연재, 분류 가운데 하나만 적어 주세요.'],
  [['2024-04', '--out', '책.pdf'], '--out에는 .epub으로 끝나는 파일 이름이나 폴더를 적어 주세요.'],
])('잘못 적으면 알린다: %j', async (args, message) => {
  const { code, output } = await make(...args);
  expect(code).toBe(2);
  expect(output).toContain(message);
});
