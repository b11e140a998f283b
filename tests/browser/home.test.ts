import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';

const NOW = '2024-05-02T09:00:00+09:00';
const SECTIONS = ['추천 기사', '최근 기사', 'News', 'Report', '입찰 공고', '지난 호'];
const PHONE = { width: 360, height: 800 };

let browser: Browser;
let site: RunningServer;

beforeAll(async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  for (let month = 1; month <= 8; month++) addIssue(content, `2023-0${month}`);
  addIssue(content, '2024-07');
  const featured = ['2024-06/chat', '2024-07/상담-1', '2023-08/상담-2', '2023-08/상담-3'];
  const yaml = `month: 2024-07\ntheme: 상담사가 남는 센터\nfeatured: [${featured.join(', ')}]\n`;
  writeFileSync(join(content, 'issues/2024-07/issue.yaml'), yaml);
  for (let day = 1; day <= 8; day++) addNotice(content, day);
  await buildWholeSite(content, join(work, 'site'));
  site = await serve(join(work, 'site'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Adds an issue of four articles, the last of them in another category. */
function addIssue(content: string, month: string): void {
  mkdirSync(join(content, `issues/${month}`));
  for (let number = 1; number <= 4; number++) {
    const digits = `${month.replace('-', '')}${number}`;
    const matter = [
      `id: uuid:${digits}0-0000-4000-8000-000000000000`,
      `title: 상담을 다시 묻는 현장의 이야기 ${digits}`,
      `issue: ${month}`,
      `category: ${number === 4 ? 'news' : 'report'}`,
      `date: ${month}-01`,
      'summary: 상담 현장에서 들은 이야기를 두 문장으로 간추렸습니다. 다음 호에서도 이어집니다.',
    ];
    const text = `---\n${matter.join('\n')}\n---\n\n${'상담은 사람이 한다. '.repeat(80)}\n`;
    writeFileSync(join(content, `issues/${month}/상담-${number}.mdx`), text);
  }
}

/** Adds a notice that closes on this day of May. */
function addNotice(content: string, day: number): void {
  const matter = [
    `title: 고객센터 운영 ${day}`,
    'agency: 견본공단',
    'posted: 2024-04-20',
    `deadline: 2024-05-${String(day + 2).padStart(2, '0')} 10:00`,
    'kind: 운영위탁',
  ];
  writeFileSync(
    join(content, `bids/2024/고객센터-${day}.mdx`),
    `---\n${matter.join('\n')}\n---\n\n고객센터를 운영할 회사를 찾는다.\n`,
  );
}

/** Home as a reader of this window sees it, on a day on which notices are open. */
async function openHome(viewport: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.clock.setFixedTime(NOW);
  await page.goto(site.url, { waitUntil: 'networkidle' });
  return page;
}

test('휴대 전화에서 세 번 밀면 홈의 모든 묶음에 닿는다', async () => {
  const page = await openHome(PHONE);
  const headings = page.locator('main h2.section-title');
  expect((await headings.allTextContents()).map((text) => text.trim())).toEqual(SECTIONS);
  expect(await page.locator('tr:visible .notice-state').count()).toBe(6);
  const last = await headings.last().boundingBox();
  // A stroke of the thumb moves a page by a window and a quarter.
  expect(last?.y).toBeLessThan(PHONE.height * (1 + 3 * 1.25));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(PHONE.width);
  await page.close();
});

test('글자를 두 배로 키워도 제호는 한 줄이고, 아무것도 화면보다 넓지 않다', async () => {
  const page = await openHome(PHONE);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const title = page.locator('.masthead-title');
  const size = await title.evaluate((element) =>
    Number.parseFloat(getComputedStyle(element).fontSize),
  );
  expect((await title.boundingBox())?.height).toBeLessThan(size * 1.5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await page.close();
});

test('줄의 처음이나 끝에 가운뎃점이 홀로 남지 않는다', async () => {
  const page = await openHome(PHONE);
  const [lines, wrong] = await page.evaluate(() => {
    const lists = [...document.querySelectorAll('.notes, .masthead-note')];
    const first = lists.flatMap((list) => {
      const { left } = list.getBoundingClientRect();
      const clips = getComputedStyle(list).overflowX === 'clip';
      return [...list.children]
        .filter((item) => item.getBoundingClientRect().left < left)
        .map((item) => {
          const padding = Number.parseFloat(getComputedStyle(item).paddingInlineStart);
          return clips && Math.abs(item.getBoundingClientRect().left + padding - left) < 1;
        });
    });
    return [first.length - lists.length, first.filter((isCut) => !isCut).length];
  });
  // Some lists have two lines, and no dot is seen before the first of each.
  expect(lines).toBeGreaterThan(0);
  expect(wrong).toBe(0);
  await page.close();
});

test.each([PHONE, { width: 1280, height: 800 }])('axe가 찾는 잘못이 없다: %o', async (viewport) => {
  const page = await openHome(viewport);
  expect(await findViolations(page)).toEqual([]);
  await page.close();
});
