import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSideways } from '../../scripts/audit/audit-layout.ts';
import { findHtmlErrors, findViolations } from '../../scripts/audit/audit-markup.ts';
import { toWindow, visit } from '../../scripts/audit/view.ts';
import { generateNotices } from '../../scripts/bench/generate-notices.ts';
import { writeArchive } from '../../scripts/bench/write-archive.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { readRows, type Recomputed, recompute } from '../exports/notices/recompute.ts';
import { buildSite, temporaryFolder } from '../site/build-site.ts';

const LONE = [
  '---',
  'title: "상담 품질 조사"',
  'agency: 견본기관 1',
  'posted: 2019-03-05',
  'kind: 기타',
  '---',
  '',
].join('\n');

const out = join(temporaryFolder(), 'site');
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  const content = temporaryFolder();
  // The newest 24 months of a register: 2023 and 2024. A single notice is in a year of its own.
  await writeArchive(content, [
    ...generateNotices(180, 24),
    { file: 'bids/2019/lone.mdx', text: LONE },
  ]);
  const { code, output } = await buildSite(content, out);
  expect(output).toContain('사이트를 만들었습니다');
  expect(code).toBe(0);
  [browser, server] = [await openBrowser(), await serve(out)];
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const csvOf = (year: string): string => readFileSync(join(out, `bids/${year}/notices.csv`), 'utf8');
const htmlOf = (year: string): string => readFileSync(join(out, `bids/${year}/index.html`), 'utf8');

test.each(['2023', '2024'])(
  '%s년: 페이지의 수는 그 해의 CSV를 다시 셈한 것과 같다',
  async (year) => {
    const shown = await visit(browser, `${server.url}/bids/${year}/`, {}, readShown);
    const own = recompute(readRows(csvOf(year)));
    const { 전체: whole, ...kinds } = shown.kinds;
    expect({ ...shown, kinds }).toEqual(toShown(own));
    expect(whole).toEqual([own.count, own.sum, own.median]);
  },
);

test('지난해의 수는 지난해의 CSV와 같다', async () => {
  const shown = await visit(browser, `${server.url}/bids/2024/`, {}, (page) =>
    page
      .locator('section.months tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => Number(row.querySelector('td:nth-child(3)')?.textContent)),
      ),
  );
  expect(shown).toEqual(recompute(readRows(csvOf('2023'))).months);
});

describe('자바스크립트 없이', () => {
  const withoutScript = { javaScriptEnabled: false };

  test('수를 누르면 그 공고만 보이고, 다시 모두 볼 수 있다', async () => {
    const rows = readRows(csvOf('2024'));
    await visit(browser, `${server.url}/bids/2024/`, withoutScript, async (page) => {
      const link = page.locator('section.kinds tbody tr').first().locator('a').first();
      await link.click();
      const wanted = rows.filter((row) => row.종류 === '운영위탁');
      expect(await listShown(page)).toEqual(wanted.map((row) => row.공고명));
      await page.locator('.notice-filter:visible a').click();
      expect(await listShown(page)).toHaveLength(rows.length);
    });
  });

  test('수마다 그만큼의 공고로 이어진다', async () => {
    await visit(browser, `${server.url}/bids/2024/`, withoutScript, async (page) => {
      const links = await page
        .locator(':is(section.months, section.kinds) a[href^="#"]')
        .evaluateAll((all) =>
          all
            .filter((link) => link.querySelector('data') === null)
            .map((link) => [link.getAttribute('href') ?? '', Number(link.textContent)] as const),
        );
      expect(links.length).toBeGreaterThan(20);
      for (const [href, count] of new Map(links)) {
        await page.goto(`${server.url}/bids/2024/${href}`);
        expect([href, (await listShown(page)).length]).toEqual([href, count]);
      }
    });
  });
});

test('공고가 하나인 해에는 빈 그래프가 없고 문장으로 말한다', () => {
  const html = htmlOf('2019');
  expect(html).not.toContain('<svg class="chart');
  expect(html).toContain('공고는 3월에 한 건 나왔습니다.');
  expect(html).not.toMatch(/NaN|undefined|Infinity/u);
});

test.each([
  ['csv', 'text/csv; charset=utf-8'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['json', 'application/json; charset=utf-8'],
])('notices.%s을 내려받을 수 있다', async (format, type) => {
  const response = await fetch(`${server.url}/bids/2024/notices.${format}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
});

test.each([360, 390])('폭 %spx: 모든 표의 모든 칸이 화면 안에 있다', async (width) => {
  const url = `${server.url}/bids/2024/`;
  const lost = await visit(browser, url, toWindow({ width, theme: 'light' }), async (page) => {
    await openSummaries(page);
    return page.evaluate(() =>
      [...document.querySelectorAll('.table > table')].flatMap((table) => {
        const { left, right } = table.parentElement?.getBoundingClientRect() ?? new DOMRect();
        const name = table.parentElement?.getAttribute('aria-label') ?? '';
        return [...table.querySelectorAll('tbody :is(td, th, a, data)')].flatMap((cell) => {
          const box = cell.getBoundingClientRect();
          const isCut = box.left < left - 1 || box.right > right + 1;
          return box.width > 0 && isCut ? [`${name}: ${cell.textContent.trim()}`] : [];
        });
      }),
    );
  });
  expect(lost).toEqual([]);
});

test('HTML에 오류가 없고, 좁거나 넓거나 밝거나 어둡거나 axe가 찾는 것이 없다', async () => {
  for (const year of ['2019', '2024']) {
    expect(await findHtmlErrors(`bids/${year}/index.html`, htmlOf(year))).toEqual([]);
    const url = `${server.url}/bids/${year}/`;
    expect(await findSideways(browser, url)).toEqual([]);
    for (const view of [
      { width: 360, theme: 'light' },
      { width: 1280, theme: 'dark' },
    ] as const) {
      const found = await visit(browser, url, toWindow(view), async (page) => {
        await openSummaries(page);
        return findViolations(page);
      });
      expect(found).toEqual([]);
    }
  }
});

async function openSummaries(page: Page): Promise<void> {
  await page.locator('summary').evaluateAll((all) => {
    for (const summary of all) summary.parentElement?.setAttribute('open', '');
  });
}

/** Titles of the rows that are visible. */
function listShown(page: Page): Promise<string[]> {
  return page.locator('.notice-table tbody tr:visible .notice-title a').allTextContents();
}

/** The numbers as the page names them: those of notices in no sum are columns by their names. */
function toShown({ unnamed, unknownVat, cancelled, ...same }: Recomputed) {
  return { ...same, leftOut: { 'VAT 미상': unknownVat, '금액 미공개': unnamed, 취소: cancelled } };
}

async function readShown(page: Page) {
  return page.evaluate(() => {
    const rowsOf = (section: string) => [
      ...document.querySelectorAll(`section.${section} tbody tr`),
    ];
    const nameOf = (row: Element): string =>
      row.querySelector('th')?.firstChild?.textContent?.trim() ?? '';
    const valueOf = (place: Element | null | undefined): number | undefined => {
      const value = place?.querySelector('data')?.value;
      return value === undefined ? undefined : Number(value);
    };
    const facts = [...document.querySelectorAll('.review-facts dd')].map(valueOf);
    const ranking = (section: string) =>
      rowsOf(section).map((row) => [
        row.querySelector('th a')?.textContent ?? '',
        valueOf(row) ?? 0,
      ]);
    return {
      count: facts[0],
      sum: facts[1],
      median: facts[2],
      months: rowsOf('months').map((row) => Number(row.querySelector('td')?.textContent)),
      kinds: Object.fromEntries(
        rowsOf('kinds').map((row) => {
          const [count, sum, median] = [...row.querySelectorAll('td')];
          return [nameOf(row), [Number(count?.textContent), valueOf(sum), valueOf(median)]];
        }),
      ),
      leftOut: Object.fromEntries(
        [...document.querySelectorAll('section.kinds thead th')]
          .map((heading, at) => {
            const cell = rowsOf('kinds').at(-1)?.children[at];
            return [heading.textContent.trim(), Number(cell?.textContent)] as const;
          })
          .slice(4),
      ),
      seats: ranking('seats'),
      amounts: ranking('amounts'),
      deadlines: Object.fromEntries(
        rowsOf('deadlines').map((row) => [
          row.querySelector('time')?.getAttribute('datetime') ?? '',
          Number(row.querySelector('td')?.textContent),
        ]),
      ),
      winners: Object.fromEntries(
        rowsOf('winners').map((row) => [
          nameOf(row),
          [row.querySelectorAll('.notice-links li').length, valueOf(row)],
        ]),
      ),
    };
  });
}
