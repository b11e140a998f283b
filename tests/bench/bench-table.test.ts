import { describe, expect, test } from 'vitest';
import { growthExponent, growthOf, summarize } from '../../scripts/bench/bench-summary.ts';
import { formatResults } from '../../scripts/bench/bench-table.ts';
import { measureSizes } from '../../scripts/bench/site-sizes.ts';
import { resultOf } from './result.ts';

const MB = 1024 * 1024;

/** Cells of a row of a Markdown table, which begins with the given cells. */
function rowOf(text: string, ...beginning: string[]): string[] {
  const rows = text.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const found = rows.find((row) => beginning.every((cell, index) => row[index] === cell));
  if (!found) throw new Error(`${beginning.join(' | ')}\n${text}`);
  return found.slice(beginning.length);
}

describe('표', () => {
  const step = { title: '페이지 만들기', wall: 60, cpu: 90, peak: 700 * MB };
  const text = formatResults([
    resultOf({ steps: [step] }),
    resultOf({ side: 'hugo', wall: 4, cpu: 5, peak: 300 * MB }),
    resultOf({ mode: 'edited', wall: 20, cpu: 25, peak: 512.25 * MB, otherCores: 0.54 }),
    resultOf({ side: 'hugo', mode: 'edited', wall: 40, cpu: 50 }),
    resultOf({ articles: 10_000, notices: 1000, wall: 1000, cpu: 300 }),
  ]);

  test('일마다 시간, CPU, 메모리, 다른 일, Hugo와의 비율', () => {
    expect(rowOf(text, '1,000 + 100', 'cold', 'ours')).toEqual([
      ...['100.0 s', '150.0 s', '1024.0 MB', '0.0 cores', '25.00 / 30.00'],
    ]);
    expect(rowOf(text, '1,000 + 100', 'one article edited', 'ours')).toEqual([
      ...['20.0 s', '25.0 s', '512.3 MB', '0.5 cores', '0.50 / 0.50'],
    ]);
    expect(rowOf(text, '1,000 + 100', 'cold', 'hugo').at(-1)).toBe('');
  });

  test('단계마다', () => {
    expect(rowOf(text, '1,000', 'cold', 'ours', '페이지 만들기')).toEqual([
      '60.0 s',
      '90.0 s',
      '700.0 MB',
    ]);
  });

  test('크기가 열 배일 때의 지수', () => {
    expect(rowOf(text, '1,000 to 10,000', 'cold', 'ours')).toEqual(['1.00', '0.30', '0.00']);
  });

  test('아카이브가 하나이면 지수가 없다', () => {
    expect(formatResults([resultOf({})])).not.toContain('Growth');
  });
});

test('사이트의 크기는 종류로 나누고 기사 한 편의 몫을 센다', () => {
  const sizes = measureSizes([
    { file: 'issues/2024-12/article-1/index.html', bytes: 2 * MB },
    { file: 'issues/2024-12/article-1/index.md', bytes: MB },
    { file: 'rss.xml', bytes: MB },
    { file: 'feed.json', bytes: MB },
    { file: 'opml/all.opml', bytes: MB },
    { file: 'sitemap-0.xml', bytes: MB },
    { file: '_astro/article-1.Ab12.webp', bytes: MB },
    { file: 'pagefind/fragment/ko_1.pf_fragment', bytes: MB },
    { file: '_astro/page.css', bytes: MB },
  ]);
  const text = formatResults([resultOf({ articles: 2, sizes })]);
  expect(rowOf(text, '2', 'ours').slice(0, 8)).toEqual([
    ...['1 / 2.0 MB', '1 / 1.0 MB', '3 / 3.0 MB', '1 / 1.0 MB', '1 / 1.0 MB', '2 / 2.0 MB'],
    ...['9 / 10.0 MB', '4.50 / 5120.0 KB'],
  ]);
});

test('여러 번 잰 것은 가운데 값이다', () => {
  const walls = [30, 10, 20].map((wall, index) => resultOf({ wall, round: index + 1 }));
  expect(summarize(walls)).toMatchObject([{ wall: 20 }]);
  expect(summarize(walls.slice(0, 2))).toMatchObject([{ wall: 20 }]);
});

test.each([
  ['비례', 2, 2, 1],
  ['제곱', 2, 4, 2],
  ['그대로', 10, 1, 0],
])('늘어나는 지수: %s', (_name, timesSize, timesCost, exponent) => {
  expect(growthExponent(timesSize, timesCost)).toBeCloseTo(exponent);
});

test('지수는 이웃한 크기 사이에서, 적은 순서와 상관없이', () => {
  const sizes = [4000, 1000, 2000].map((articles) => resultOf({ articles, cpu: articles ** 2 }));
  expect(growthOf(summarize(sizes))).toMatchObject([
    { from: 1000, to: 2000, cpu: 2 },
    { from: 2000, to: 4000, cpu: 2 },
  ]);
});
