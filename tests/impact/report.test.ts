import { expect, test } from 'vitest';
import { compareSites } from '../../scripts/impact/compare-sites.ts';
import { toBlock, toCode, toLine } from '../../scripts/impact/inert.ts';
import { toImpactReport } from '../../scripts/impact/impact-report.ts';
import { article, feed, siteOf } from './sites.ts';

test.each([
  ['평범한 글', '`평범한 글`'],
  ['`rm`', '`` `rm` ``'],
  ['a```b', '````a```b````'],
  ['[글](javascript:1) <img> @모두 #1', '`[글](javascript:1) <img> @모두 #1`'],
  ['줄\n::error::바꿈', '`줄\\n::error::바꿈`'],
  ['', '`  `'],
])('%j은 코드 조각 안에 갇힌다', (text, code) => {
  expect(toCode(text)).toBe(code);
});

test('보이지 않는 글자와 명령은 줄에서 글자로만 보인다', () => {
  expect(toLine('\u001B[31m빨강\u202E거꾸로 ##[error]x #\u00AD#[error]y')).toBe(
    String.raw`\u{1b}[31m빨강\u{202e}거꾸로 ##\u{5b}error]x #\u{ad}#[error]y`,
  );
});

test('줄 안의 울타리가 묶음을 닫지 못한다', () => {
  expect(toBlock(['```', '글'])).toBe('````text\n```\n글\n````');
});

const HOSTILE = '``` &lt;script&gt; ##[add-mask]x\u2028::error::y [a](http://b)';

test('낯선 제목은 어느 줄에서도 명령이나 표시가 되지 않는다', () => {
  const pages = { 'issues/2024-04/a/index.html': article(HOSTILE) };
  const items = feed([['1', '/issues/2024-04/a/', HOSTILE]]);
  const report = toImpactReport(
    compareSites(siteOf({}), siteOf({ ...pages, 'rss.xml': items }), 'content'),
  );
  expect(report).toContain(String.raw`<script> ##\u{5b}add-mask]x\u{2028}::error::y`);
  const lines = report.split('\n');
  expect(lines.filter((line) => /^\s*::|##\[/u.test(line))).toEqual([]);
  // Every line with the title is between fences that it cannot close.
  const fences = lines.flatMap((line, at) => (/^````(?:text)?$/u.test(line) ? [at] : []));
  const told = lines.flatMap((line, at) => (line.includes('script') ? [at] : []));
  expect(told.length).toBe(2);
  for (const at of told) {
    expect(fences.filter((fence) => fence < at).length % 2).toBe(1);
  }
});

test('긴 목록은 스무 줄에서 자르고 남은 수를 적는다', () => {
  const pages = Array.from(
    { length: 57 },
    (_, at) => [`issues/2024-04/a${at}/index.html`, article(`기사 ${at}`)] as const,
  );
  const report = toImpactReport(
    compareSites(siteOf({}), siteOf(Object.fromEntries(pages)), 'content'),
  );
  expect(report).toContain('새 기사 57편이 실립니다.');
  expect(report).toContain('### 더해지는 쪽 57쪽');
  expect(report.split('\n').filter((line) => line.startsWith('기사  '))).toHaveLength(20);
  expect(report).toContain('\n외 37쪽\n');
});

test('바뀌는 것이 없으면 그렇게 말한다', () => {
  const site = siteOf({ 'issues/2024-04/a/index.html': article('기사') });
  const report = toImpactReport(compareSites(site, site, 'content'));
  expect(report).toContain(
    '페이지의 글과 목록은 바뀌지 않습니다.\n구독자가 새로 받는 글은 없습니다.\n사라지는 주소는 없습니다.',
  );
  expect(report).not.toContain('###');
});
