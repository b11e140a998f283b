import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { drawClouds, writeArchive } from '../../scripts/bench/write-archive.ts';
import {
  articleFileOf,
  generateAddedArticle,
  generateArchive,
} from '../../scripts/bench/generate.ts';
import { generateNotices } from '../../scripts/bench/generate-notices.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { isCancelled } from '../../src/bids/bid-state.ts';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { readContent } from '../../src/content/read-content.ts';
import { toClosedInput } from '../../src/content/shown-files.ts';
import { makeFolder } from '../content/folder.ts';

beforeAll(() => vi.stubEnv('CACHE_DIR', makeFolder({})));
afterAll(() => vi.unstubAllEnvs());

const textsOf = (count: number, seed?: number): string[] =>
  generateArchive(count, seed).flatMap((generated) =>
    'text' in generated && generated.file.endsWith('.mdx') ? [generated.text] : [],
  );

test('지어낸 아카이브는 점검을 통과하고, 공고를 낸 기관은 예순이다', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const added = generateAddedArticle(120);
  await writeArchive(folder, [...generateArchive(120), added, ...generateNotices(130, 4)]);
  const { messages } = await checkContent(folder);
  expect(messages.filter(isError)).toEqual([]);
  const input = toClosedInput((await readContent(folder)).shown);
  if (!input) throw new Error('읽지 못했습니다.');
  const archive = buildArchive(input);
  expect(archive.articles).toHaveLength(121);
  expect(archive.issues.map(({ month }) => month)).toEqual([
    '2024-12',
    '2024-11',
    '2024-10',
    '2024-09',
  ]);
  expect(archive.bids).toHaveLength(130);
  expect(archive.agencies).toHaveLength(60);
  const months = new Set(archive.bids.map(({ posted }) => posted.slice(0, 7)));
  expect([...months].sort()).toEqual(['2024-09', '2024-10', '2024-11', '2024-12']);
});

test('공고 5,000건은 스물여섯 해에 걸치고, 있을 만한 일이 모두 있다', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  await writeArchive(folder, generateNotices(5000, 26 * 12));
  const { messages } = await checkContent(folder);
  expect(messages).toEqual([]);
  const input = toClosedInput((await readContent(folder)).shown);
  if (!input) throw new Error('읽지 못했습니다.');
  const { bids, agencies } = buildArchive(input);
  expect(bids).toHaveLength(5000);
  expect(agencies.length).toBeGreaterThan(200);
  expect(new Set(bids.map(({ year }) => year)).size).toBe(26);
  const share = (has: (bid: Bid) => boolean): number => bids.filter(has).length / bids.length;
  expect(share(({ amount }) => amount === undefined)).toBeCloseTo(0.1, 1);
  expect(share(({ amount }) => amount?.vat === 'unknown')).toBeCloseTo(0.1, 1);
  expect(share(({ seats }) => seats !== undefined)).toBeCloseTo(0.45, 1);
  expect(share(({ result }) => result !== undefined)).toBeCloseTo(0.6, 1);
  expect(share(isCancelled)).toBeCloseTo(0.03, 1);
  const events = new Set(bids.flatMap(({ history = [] }) => history.map(({ event }) => event)));
  expect([...events].sort()).toEqual(['변경', '유찰', '재공고', '취소']);
  expect(bids.filter(({ history }) => history?.[0]?.before?.deadline).length).toBeGreaterThan(100);
});

test('같은 용역의 공고가 두세 해마다 다시 나온다', () => {
  const titles = generateNotices(5000, 26 * 12).map(({ text }) => {
    const [, agency = '', name = ''] =
      /^agency: "(.*)"[^]*^title: "(?:\d{4}년 )?(.*)"/mu.exec(text) ?? [];
    return `${agency} ${name}`;
  });
  const tenders = [...Map.groupBy(titles, (title) => title).values()].map(({ length }) => length);
  expect(Math.max(...tenders)).toBeLessThan(20);
  expect(tenders.filter((count) => count >= 8).length / tenders.length).toBeGreaterThan(0.9);
});

describe('같은 씨앗은 같은 바이트를 낳는다', () => {
  test('글', () => {
    expect(generateArchive(60, 7)).toEqual(generateArchive(60, 7));
    expect(generateNotices(60, 3, 7)).toEqual(generateNotices(60, 3, 7));
    expect(textsOf(60, 8)).not.toEqual(textsOf(60, 7));
  });

  test('그림', async () => {
    expect(await drawClouds(5)).toEqual(await drawClouds(5));
    expect(await drawClouds(6)).not.toEqual(await drawClouds(5));
  });

  test('큰 아카이브는 작은 아카이브의 기사를 그대로 담는다', () => {
    expect(textsOf(90).slice(0, 40)).toEqual(textsOf(40));
  });
});

describe('실제 저널을 닮았다', () => {
  const texts = textsOf(400);

  test('기사는 8 KB 안팎이고 길이가 고르지 않다', () => {
    const sizes = texts.map((text) => Buffer.byteLength(text));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(7000);
    expect(mean).toBeLessThan(10_000);
    expect(Math.min(...sizes)).toBeLessThan(5000);
    expect(Math.max(...sizes)).toBeGreaterThan(15_000);
  });

  test('흔한 말은 아주 흔하고, 드문 말이 수천 가지이다', () => {
    const words = texts.join(' ').match(/\p{Script=Hangul}+/gu) ?? [];
    const counts = [...Map.groupBy(words, (word) => word).values()].map(({ length }) => length);
    expect(counts.length).toBeGreaterThan(10_000);
    expect(counts.filter((count) => count < 5).length / counts.length).toBeGreaterThan(0.3);
    const countOf = (word: string): number => words.filter((own) => own.startsWith(word)).length;
    expect(countOf('상담사') / countOf('세미나')).toBeGreaterThan(10);
  });

  test.each([
    ['그림', /^<Figure /mu, 20],
    ['그래프', /^<Chart /mu, 40],
    ['각주', /^\[\^1\]: /mu, 100],
    ['한자', /<Hanja read="\p{Script=Hangul}+">\p{Script=Han}+</u, 133],
    ['다른 기사로 가는 링크', /\]\(\/issues\/\d{4}-\d\d\/article-\d+\/#정리\)/u, 133],
  ])('%s', (_name, pattern, about) => {
    const count = texts.filter((text) => pattern.test(text)).length;
    expect(count).toBeGreaterThan(about * 0.7);
    expect(count).toBeLessThan(about * 1.3);
  });
});

test('기사의 파일은 번호로 찾는다', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  await writeArchive(folder, generateArchive(40));
  expect(readFileSync(join(folder, articleFileOf(39)), 'utf8')).toContain('issue: 2024-11');
});

test('그림 없이도 지어낸다', () => {
  const plain = generateArchive(40, 1, false);
  expect(plain.every((generated) => 'text' in generated)).toBe(true);
  expect(plain.some((generated) => 'text' in generated && generated.text.includes('<Figure'))).toBe(
    false,
  );
});
