import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { journalSchema } from '../../src/archive/journal.ts';
import { CHART_TYPES } from '../../src/body/chart/chart-data.ts';
import { VOCABULARY } from '../../src/body/vocabulary/vocabulary.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { readJournal } from '../../src/content/settings.ts';
import { makeFolder } from '../content/folder.ts';
import { buildSite, readTree, runScript, temporaryFolder } from '../site/build-site.ts';

const init = (...args: string[]) => runScript(['scripts/init/index.ts', ...args]);

const NAME = `걷는 "사람": #1 <b>{'&`;
const FLAGS = ['--name', NAME, '--publisher', '견본출판', '--address', 'https://walk.example.org'];

describe.each([
  ['입찰 공고를 싣는 한국어 저널', ['--tenders', 'yes']],
  ['입찰 공고가 없는 한국어 저널', []],
  ['영어 저널', ['--language', 'en', '--tenders', 'yes']],
])('%s', (_, flags) => {
  const folder = join(temporaryFolder(), 'journal');
  const site = join(temporaryFolder(), 'site');
  let said = '';

  beforeAll(async () => {
    const { code, output } = await init(...FLAGS, ...flags, '--out', folder);
    expect(code, output).toBe(0);
    said = output;
  });

  test('고칠 것도 참고할 것도 없다', async () => {
    vi.stubEnv('CACHE_DIR', temporaryFolder());
    const { messages } = await checkContent(folder);
    expect(messages).toEqual([]);
  });

  test('빌드되고, 적은 이름이 그대로 보인다', async () => {
    const { code, output } = await buildSite(folder, site);
    expect(code, output).toBe(0);
    const home = readFileSync(join(site, 'index.html'), 'utf8');
    expect(DomUtils.textContent(parseDocument(home).children)).toContain(NAME);
    expect(existsSync(join(site, 'about/index.html'))).toBe(true);
    expect(existsSync(join(site, 'bids/index.html'))).toBe(flags.includes('yes'));
    for (const [path, bytes] of readTree(site)) {
      if (/\.(?:html|xml|json|txt|opml)$/u.test(path)) {
        expect(bytes.toString(), path).not.toMatch(/컨택|콜센터|챗봇/u);
      }
    }
  });

  test('견본 기사는 쓸 수 있는 것을 모두 쓴다', () => {
    const [, article = ''] =
      [...readTree(folder)]
        .map(([path, bytes]) => [path, bytes.toString()] as const)
        .find(([path]) => path.endsWith('/sample.mdx') && path.startsWith('issues/')) ?? [];
    for (const { name } of VOCABULARY) expect(article).toContain(`<${name}`);
    for (const type of CHART_TYPES) expect(article).toContain(`type="${type}"`);
    for (const sign of ['**', '~~', '[^1]:', '\n> ', '\n- ', '\n1. ', '\n| ']) {
      expect(article).toContain(sign);
    }
  });

  test('쓰는 말은 저널의 언어다', () => {
    const texts = [...readTree(folder)].filter(([path]) => /\.(?:yaml|mdx|csv)$/u.test(path));
    const korean = texts.filter(([, bytes]) =>
      /[가-힣]/u.test(bytes.toString().replace(/걷는|사람|견본출판|고도화/gu, '')),
    );
    expect(korean.map(([path]) => path)).toHaveLength(flags.includes('en') ? 0 : texts.length);
  });

  test('견본 파일을 모두 지워도 고칠 곳이 없다', async () => {
    const cleared = temporaryFolder();
    const isSample = (path: string): boolean => /sample\.mdx|hills\.png|walks\.csv/u.test(path);
    cpSync(folder, cleared, { recursive: true, filter: (path) => !isSample(path) });
    vi.stubEnv('CACHE_DIR', temporaryFolder());
    const { messages } = await checkContent(cleared);
    expect(messages.map(({ text }) => text)).toEqual([]);
  });

  test('설정의 항목은 #을 지우면 그대로 쓸 수 있다', () => {
    const text = readFileSync(join(folder, 'journal.yaml'), 'utf8');
    const whole = text.replace(/^# (?= *(?:- |[a-z]+:(?: |$)))/gmu, '');
    expect(whole).not.toBe(text);
    const { entries, messages } = readJournal(makeFolder({ 'journal.yaml': whole }));
    expect(messages).toEqual([]);
    expect(Object.keys(entries[0] ?? {}).sort()).toEqual(Object.keys(journalSchema.shape).sort());
  });

  test('만든 파일과 다음에 할 일을 알려 준다', () => {
    for (const path of readTree(folder).keys()) expect(said).toContain(join(folder, path));
    expect(said).toContain(`npm run build -- --content ${folder}`);
  });
});

test('파이프에서는 묻지 않고, 빠진 플래그를 말하고, 아무것도 만들지 않는다', async () => {
  const folder = join(temporaryFolder(), 'journal');
  const { code, output } = await init('--publisher', '견본출판', '--out', folder);
  for (const text of ['--name "걷는 사람"', '--address https://journal.example.org']) {
    expect(output).toContain(text);
  }
  expect(code).toBe(2);
  expect(existsSync(folder)).toBe(false);
});

test.each([
  [{ 'journal.yaml': 'title: 옛 저널' }, '이미 있는 것: journal.yaml'],
  [{ 'issues/2024-04/a.mdx': '글', '메모.txt': '글' }, '이미 있는 것: issues, 메모.txt'],
])('있는 것은 건드리지 않는다: %j', async (files, text) => {
  const folder = makeFolder(files);
  const before = readTree(folder);
  const { code, output } = await init(...FLAGS, '--out', folder);
  expect(output).toContain(text);
  expect(code).toBe(2);
  expect(readTree(folder)).toEqual(before);
});

test('안내만 있는 폴더에는 안내를 남기고 만든다', async () => {
  const folder = makeFolder({ 'README.md': '안내', '.gitkeep': '' });
  const { code } = await init(...FLAGS, '--out', folder);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('안내');
});

test('--help는 물음마다 플래그를 보인다', async () => {
  const { code, output } = await init('--help');
  expect(code).toBe(0);
  for (const flag of ['name', 'publisher', 'language', 'since', 'address', 'categories']) {
    expect(output).toContain(`--${flag} `);
  }
});
