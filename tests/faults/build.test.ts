import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { HtmlValidate } from 'html-validate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTree, runScript, sharedCache, temporaryFolder } from '../site/build-site.ts';
import { type Case, makeCaseFolder, readCases } from './case.ts';

const SECRET = '비밀-7f3d9c';

const built = readCases().filter(({ runs }) => runs === 'build');
const accepted = built.filter(({ messages }) => messages.length === 0);
const refused = built.filter(({ messages }) => messages.length > 0);
const work = temporaryFolder();

/** Builds an archive of those cases; code that ran would leave the canary. */
async function build(
  cases: readonly Case[],
  out: string,
): Promise<{ code: number | null; output: string }> {
  const content = await makeCaseFolder(cases);
  return runScript(['scripts/build/index.ts', '--content', content, '--out', out], {
    CACHE_DIR: sharedCache(),
    FAULT_CANARY: join(work, 'canary'),
    FAULT_SECRET: SECRET,
  });
}

describe('거절한 글은 사이트를 건드리지 않는다', () => {
  const out = join(work, 'old');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), '옛 사이트');

  const groups: [string, Case[]][] = [
    ['한꺼번에', refused],
    ...['code/import', 'html/script', 'symlinks/outside'].map((name): [string, Case[]] => [
      name,
      refused.filter((fault) => fault.name === name),
    ]),
  ];

  test.each(groups)('%s', async (_name, cases) => {
    const { code, output } = await build(cases, out);
    expect(cases.length).toBeGreaterThan(0);
    expect(code).toBe(1);
    expect(readTree(out)).toEqual(new Map([['index.html', Buffer.from('옛 사이트')]]));
    expect(existsSync(join(work, 'canary'))).toBe(false);
    expect(output).not.toContain(SECRET);
    // The place and the rule: what is said of a missing file depends on what else is there.
    const heads = cases.flatMap(({ messages }) =>
      messages.map((message) => message.split('  ', 2).join('  ').slice('content/'.length)),
    );
    expect(heads.filter((head) => !output.includes(head))).toEqual([]);
  });
});

describe('받아들인 글은 적은 그대로 실린다', () => {
  const out = join(work, 'new');
  const read = (file: string): string => readTree(out).get(file)?.toString() ?? '';

  beforeAll(async () => {
    const { code, output } = await build(accepted, out);
    expect(output).toContain('사이트를 만들었습니다');
    expect(code).toBe(0);
  });

  const shown = accepted.flatMap(({ name, title, shows = [] }) =>
    shows.length > 0 ? [[title, name.slice(name.indexOf('/') + 1), shows] as const] : [],
  );

  test.each(shown)('%s', async (_title, slug, shows) => {
    const html = read(`issues/2024-04/${slug}/index.html`);
    const words = DomUtils.innerText(parseDocument(html).children).replace(/\s+/gu, ' ');
    for (const text of shows) expect(words).toContain(text);
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  test('구독 파일에도 제목이 그대로 실린다', () => {
    const root = parseXml(read('rss.xml')).root ?? new XmlElement('rss');
    expect(root.text).toContain('<script>alert(1)</script> {x} </title> <!-- 주석 -->');
    expect(root.text).toContain('배열 ]]> 끝');
    expect(read('rss.xml')).not.toContain('<script>alert(1)');
  });

  test('초안과 찌꺼기는 싣지 않는다', () => {
    const files = [...readTree(out).keys()].join('\n');
    expect(files).not.toMatch(/issues\/2024-04\/draft|DS_Store|Thumbs|desktop\.ini|~\$/u);
  });
});

/** Whether the page is well-formed: what is in it is judged elsewhere. */
const validator = new HtmlValidate({
  root: true,
  rules: {
    'close-order': 'error',
    'element-permitted-content': 'error',
    'no-dup-attr': 'error',
    'attr-quotes': 'off',
    'no-dup-id': 'error',
  },
});
