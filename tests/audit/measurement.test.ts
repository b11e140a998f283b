import { expect, test } from 'vitest';
import { compressedSize, findStyles } from '../../scripts/audit/audit-bytes.ts';
import {
  LIGHTHOUSE_CATEGORIES,
  type Score,
  toMedian,
} from '../../scripts/audit/audit-lighthouse.ts';
import { measureBytes, measureFaults, toAuditReport } from '../../scripts/audit/measurement.ts';

test('표는 한글의 너비를 알고, 미달과 그 까닭을 아래에 적는다', () => {
  const report = toAuditReport([
    measureBytes('글꼴', '첫 쪽 /', 153_600, 150 * 1024),
    measureFaults('bytes', '밀림', '첫 쪽 /', []),
    measureFaults('bytes', '밀림', '호 /issues/2024-04/', ['0.1 p']),
  ]);
  expect(report).toBe(
    [
      '                     글꼴        밀림',
      '기준                 ≤ 150.0 KB  0',
      '첫 쪽 /               150.0 KB    0',
      '호 /issues/2024-04/              ✗1',
      '✗ 호 /issues/2024-04/ — 밀림',
      '    0.1 p',
    ].join('\n'),
  );
  expect(measureBytes('글꼴', '첫 쪽 /', 153_601, 150 * 1024).passed).toBe(false);
});

test('갈래마다 가운데 점수를 고른다', () => {
  const run = (score: number): Score[] =>
    LIGHTHOUSE_CATEGORIES.map((category) => ({
      category,
      score,
      failures: [`${score}점`],
      advice: [],
    }));
  const [first, ...rest] = toMedian([run(100), run(98), run(99)]);
  expect(first).toMatchObject({ category: 'performance', score: 99, failures: ['99점'] });
  expect(rest).toHaveLength(LIGHTHOUSE_CATEGORIES.length - 1);
});

test('첫 화면이 기다리는 스타일과 글 안에서 거는 스타일을 가린다', () => {
  const html = `<link rel="stylesheet" href="/a.css"><link rel="stylesheet" media="print" href="/b.css">
    <link rel="preload" as="font" href="/c.woff2"><main><link rel="stylesheet" href="/d.css"></main>`;
  expect(findStyles(html)).toEqual([
    { path: '/a.css', isBlocking: true },
    { path: '/d.css', isBlocking: false },
  ]);
  expect(compressedSize('같은 말 '.repeat(1000))).toBeLessThan(100);
});
