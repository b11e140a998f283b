import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { articleFile, makeContent } from '../content/folder.ts';
import { runScript, sharedCache, temporaryFolder } from '../site/build-site.ts';

const LONG = Array.from({ length: 30 }, (_, line) => `골목의 ${line}번째 문장입니다.`.repeat(8));
const CLOSED = '잠근 본문의 한 문장입니다.';

const content = makeContent({
  'issues/2024-04/first.mdx': articleFile({ title: '"골목의 아침"' }, LONG.join('\n\n')),
  'issues/2024-04/second.mdx': articleFile({ title: '"골목의 저녁"', date: '2024-04-02' }),
  'issues/2024-05/open.mdx': articleFile({ title: '"열린 기사"', issue: '2024-05' }),
  'issues/2024-05/closed.mdx': articleFile(
    { title: '"회원사의 기사"', issue: '2024-05', date: '2024-05-01', access: 'members' },
    CLOSED,
  ),
});
const april = join(content, 'issues/2024-04/2024-04.pdf');
const may = join(content, 'issues/2024-05/2024-05.pdf');
const out = temporaryFolder();

/** Runs the command as an editor does, with `--content`. */
function print(...args: string[]): ReturnType<typeof runScript> {
  const command = ['scripts/pdf/index.ts', ...args, '--content', content];
  return runScript(command, { CACHE_DIR: sharedCache() });
}

/** The text of each page, without spaces and line breaks. */
async function pagesOf(file: string): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)), { verbosity: 0 });
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/gu, ''));
}

test('호를 인쇄해 호의 폴더에 두고, 차례의 쪽에 그 기사가 있다', async () => {
  const { code, output } = await print('2024-04');
  expect(code, output).toBe(0);
  expect(output).toMatch(/2024-04\.pdf: [\d.]+ [KM]B, [\d.]+초/u);
  expect(output).toContain('다음 npm run build가 사이트에 싣습니다.');
  const pages = await pagesOf(april);
  const [, first, second] = /차례.*?골목의아침(\d+).*?골목의저녁(\d+)/u.exec(pages[1] ?? '') ?? [];
  expect(Number(second)).toBeGreaterThan(Number(first));
  expect(pages[Number(first) - 1]).toContain('골목의0번째문장입니다.');
  expect(pages[Number(second) - 1]).toMatch(/골목의저녁.*글입니다\./u);
});

test('글을 고치면 고친 글이 인쇄된다', async () => {
  writeFileSync(
    join(content, 'issues/2024-04/second.mdx'),
    articleFile({ title: '"골목의 밤"', date: '2024-04-02' }),
  );
  const { code, output } = await print('2024-04');
  expect(code, output).toBe(0);
  expect((await pagesOf(april)).join('')).toMatch(/골목의밤(?!.*골목의저녁)/u);
});

test('회원사만 읽는 기사가 있는 호는 호의 폴더에 두지 않고, 어디에도 그 본문이 없다', async () => {
  const beside = await print('2024-05', '--out', out);
  expect(beside.code, beside.output).toBe(0);
  expect(beside.output).toContain('회원사만 읽는 기사는 제목과 요약만 담았습니다.');
  const text = (await pagesOf(join(out, '2024-05.pdf'))).join('');
  expect(text).toContain('회원사의기사');
  expect(text).not.toContain(CLOSED.replaceAll(' ', ''));

  const { code, output } = await print('--all');
  expect(code).toBe(1);
  expect(output).toContain(
    '2024-05: 회원사만 읽는 기사가 있어 호의 폴더에 만들지 않았습니다. 제목과 요약만 담은 PDF를 다른 곳에 만들려면 --out에 폴더를 적어 주세요.',
  );
  expect(existsSync(may)).toBe(false);
  expect(output).toContain(`${april}: `);
});

test('다른 도구로 만든 PDF는 덮어쓰지 않는다', async () => {
  const designed = '%PDF-1.7 디자이너의 PDF';
  writeFileSync(april, designed);
  const { code, output } = await print('2024-04');
  expect(code).toBe(1);
  expect(output).toContain(
    `2024-04: ${april}는 이 명령이 만든 PDF가 아니어서 그대로 두었습니다. 이름을 바꾸거나 --out에 다른 폴더를 적어 주세요.`,
  );
  expect(readFileSync(april, 'utf8')).toBe(designed);
});

test('글에 오류가 있으면 고칠 곳을 알리고 만들지 않는다', async () => {
  const faulty = makeContent({ 'issues/2024-06/faulty.mdx': '글만 있습니다.\n' });
  const { code, output } = await runScript(
    ['scripts/pdf/index.ts', '2024-06', '--content', faulty],
    { CACHE_DIR: sharedCache() },
  );
  expect(code).toBe(1);
  expect(output).toMatch(/issues\/2024-06\/faulty\.mdx:1:1.*PDF를 만들지 않았습니다\./su);
  expect(existsSync(join(faulty, 'issues/2024-06/2024-06.pdf'))).toBe(false);
});

test.each([
  [[], '호의 달과 --all 가운데 하나를 적어 주세요.'],
  [['2024-04', '--all'], '호의 달과 --all 가운데 하나를 적어 주세요.'],
  [['2024-07'], '2024-07 호가 없습니다. 있는 호: 2024-04, 2024-05'],
  [['2024-04', '--out', '4월호.pdf'], '--out에는 폴더를 적어 주세요.'],
])('잘못 적으면 알린다: %j', async (args, message) => {
  const { code, output } = await print(...args);
  expect(code).toBe(2);
  expect(output).toContain(message);
});
