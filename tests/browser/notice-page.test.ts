import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditLayout } from '../../scripts/audit/audit-layout.ts';
import { auditAxe, auditHtml } from '../../scripts/audit/audit-markup.ts';
import { toAuditedSite } from '../../scripts/audit/audited-site.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { readSiteText } from '../../scripts/built-files.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { makeFolder } from '../content/folder.ts';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';

let browser: Browser;
let server: RunningServer;
let page: Page;
let out: string;

/** A notice's file: its title, its agency, the day of posting and other lines. */
function noticeFile(title: string, agency: string, posted: string, ...lines: string[]): string {
  const fields = [`title: "${title}"`, `agency: ${agency}`, `posted: ${posted}`, ...lines];
  return `---\n${[...fields, 'kind: 운영위탁'].join('\n')}\n---\n`;
}

const CONTENT = {
  'bids/2024/open.mdx': noticeFile(
    '2024_25년 대표전화 상담 위탁운영 용역',
    '사단법인 견본원',
    '2024-07-20',
    'deadline: 2024-08-09 10:00',
    'amount: { krw: 1060000000, vat: included }',
    'url: https://example.org/notice/1',
    'number: "20240712345"',
    'history:',
    '  - { date: 2024-07-30, event: 변경, before: { deadline: 2024-08-05 10:00 }, note: 기간 연장 }',
  ),
  'bids/2024/withdrawn.mdx': noticeFile(
    '안내 창구 운영',
    '견본원',
    '2024-07-22',
    'deadline: 2024-08-20 10:00',
    'history: [{ date: 2024-07-29, event: 취소 }]',
  ),
  'bids/2022/first.mdx': noticeFile(
    '2022~23년 대표전화 상담 운영위탁',
    '견본원',
    '2022-07-20',
    'deadline: 2022-08-09 10:00',
    'amount: { krw: 936776550, vat: included }',
    'result: { winner: 견본텔레콤, krw: 930000000 }',
  ),
};

beforeAll(async () => {
  const folder = makeFolder(CONTENT);
  for (const name of ['issues', 'pages']) {
    cpSync(join(FIXTURE, name), join(folder, name), { recursive: true });
  }
  const journal = readFileSync(join(FIXTURE, 'journal.yaml'), 'utf8');
  const agencies = 'agencies: [{ name: 견본원, aliases: [사단법인 견본원] }]\n';
  writeFileSync(join(folder, 'journal.yaml'), `${journal}${agencies}`);
  out = join(temporaryFolder(), 'site');
  await buildWholeSite(folder, out);
  server = await serve(out);
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openAt(url: string, time: string): Promise<void> {
  await page.clock.setFixedTime(time);
  await page.goto(server.url + url);
}

/** The value of a field on the notice's page. */
async function valueOf(label: string): Promise<string> {
  const value = page.locator('dl.sheet dt', { hasText: label }).first().locator('+ dd');
  return (await value.innerText()).replace(/\s+/gu, ' ').trim();
}

describe('마감은 읽는 사람의 시계를 따른다', () => {
  test.each([
    ['2024-08-06T10:00:00+09:00', '2024년 8월 9일(금) 10:00 접수 중 D-3 일정에 추가'],
    ['2024-08-09T09:59:00+09:00', '2024년 8월 9일(금) 10:00 오늘 마감 일정에 추가'],
    ['2024-08-09T10:00:00+09:00', '2024년 8월 9일(금) 10:00 마감'],
  ])('%s', async (time, text) => {
    await openAt('/bids/2024/open/', time);
    expect(await valueOf('마감')).toBe(text);
  });

  test('자바스크립트가 없으면 마감만 있다', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(`${server.url}/bids/2024/open/`);
    const value = reader.locator('dl.sheet dt', { hasText: '마감' }).locator('+ dd');
    const text = (await value.innerText()).replace(/\s+/gu, ' ').trim();
    expect(text).toBe('2024년 8월 9일(금) 10:00 일정에 추가');
    await plain.close();
  });

  test('취소된 공고에는 남은 날이 없다', async () => {
    await openAt('/bids/2024/withdrawn/', '2024-08-06T10:00:00+09:00');
    expect(await valueOf('마감')).toBe('2024년 8월 20일(화) 10:00 취소');
    expect(await page.locator('.notice-event').innerText()).toBe(
      '2024년 7월 29일에 취소되었습니다.',
    );
  });
});

describe('캘린더', () => {
  test('일정에 추가를 누르면 그 공고의 마감이 파일로 온다', async () => {
    await openAt('/bids/2024/open/', '2024-08-06T10:00:00+09:00');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '일정에 추가' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('deadline.ics');
    const file = ICAL.Component.fromString(readFileSync(await download.path(), 'utf8'));
    const events = file.getAllSubcomponents('vevent');
    const names = ['summary', 'dtstart', 'sequence'];
    expect(
      events.map((event) => names.map((name) => String(event.getFirstPropertyValue(name)))),
    ).toEqual([['[마감] 2024_25년 대표전화 상담 위탁운영 용역', '2024-08-09T01:00:00Z', '1']]);
  });

  test.each([
    ['/bids/', '/bids/calendar.ics', ['open', 'first', 'withdrawn']],
    [
      '/bids/agencies/견본원/',
      '/bids/agencies/견본원/calendar.ics',
      ['open', 'first', 'withdrawn'],
    ],
    ['/feeds/', '/bids/open.ics', ['open', 'withdrawn']],
  ])('%s에서 %s를 구독한다', async (from, calendar, slugs) => {
    await openAt(from, '2024-08-06T10:00:00+09:00');
    const links = await page
      .locator('a[href^="webcal:"]')
      .evaluateAll((found) => found.map((link) => decodeURI(link.getAttribute('href') ?? '')));
    expect(links.map((link) => link.replace(/^webcal:\/\/[^/]+/u, ''))).toContain(calendar);
    const answer = await fetch(server.url + calendar);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const urls = ICAL.Component.fromString(await answer.text())
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('url')).split('/').at(-2));
    expect(urls.sort()).toEqual([...slugs].sort());
  });
});

test('항목은 온 값을 말하고, 기관은 한 이름이다', async () => {
  await openAt('/bids/2024/open/', '2024-08-06T10:00:00+09:00');
  expect(await valueOf('금액')).toBe('10억 6,000만 원(1,060,000,000원), VAT 포함');
  expect(await valueOf('수요기관')).toBe('견본원');
  expect(await valueOf('원문 기관명')).toBe('사단법인 견본원');
  expect(await valueOf('공고일')).toBe('2024년 7월 20일(토)');
  expect(await valueOf('공고번호')).toBe('20240712345');
  expect(await page.getByRole('link', { name: 'example.org에서 보기' }).getAttribute('href')).toBe(
    'https://example.org/notice/1',
  );
});

test('이력은 순서 있는 목록이고, 화면 낭독기는 변경 전과 후를 가려 듣는다', async () => {
  await openAt('/bids/2024/open/', '2024-08-06T10:00:00+09:00');
  const steps = page.getByRole('region', { name: '공고 이력' }).getByRole('listitem');
  expect(await steps.allInnerTexts()).toHaveLength(2);
  expect(await steps.last().locator('del').innerText()).toBe('2024년 8월 5일(월) 10:00');
  expect(await steps.last().locator('ins').innerText()).toBe('2024년 8월 9일(금) 10:00');
  expect(await steps.last().ariaSnapshot()).toMatch(/변경 전.*deletion.*변경 후.*insertion/su);
  expect(await page.getByRole('region', { name: '공고 이력' }).locator('time').count()).toBe(2);
});

test('같은 사업의 지난 공고에서 누가 얼마에 맡았는지 보고, 앞뒤로 옮겨 간다', async () => {
  await openAt('/bids/2024/open/', '2024-08-06T10:00:00+09:00');
  const earlier = page.getByRole('region', { name: '같은 사업의 지난 공고' });
  expect((await earlier.getByRole('listitem').innerText()).replace(/\s+/gu, ' ')).toBe(
    '2022~23년 대표전화 상담 운영위탁 공고일 2022년 7월 20일 · 금액 9억 3,677만 6,550원 (VAT 포함) 낙찰 견본텔레콤, 9억 3,000만 원',
  );
  const others = page.getByRole('region', { name: '이 기관의 다른 공고' });
  expect((await others.getByRole('listitem').innerText()).replace(/\s+/gu, ' ')).toBe(
    '안내 창구 운영 공고일 2024년 7월 22일 · 취소',
  );
  await others.getByRole('link', { name: '견본원의 공고 3건 모두 보기' }).click();
  await page.getByRole('heading', { level: 1, name: '견본원' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: '다음 공고 안내 창구 운영' }).click();
  await page.getByRole('link', { name: /^이전 공고 2024_25년/u }).waitFor();
});

test('다른 이름의 주소는 그 기관의 페이지로 이어지고, 그 피드도 계속 온다', async () => {
  await page.goto(`${server.url}/bids/agencies/사단법인-견본원/`);
  await page.waitForURL(`${server.url}${encodeURI('/bids/agencies/견본원/')}`);
  const feed = await page.request.get(`${server.url}/bids/agencies/사단법인-견본원/rss.xml`);
  const now = await page.request.get(`${server.url}/bids/agencies/견본원/rss.xml`);
  expect(await feed.text()).toBe(await now.text());
});

test('공고의 페이지는 axe와 html-validate에 걸리지 않고, 큰 글자와 좁은 화면에서도 읽힌다', async () => {
  const whole = toAuditedSite(readSiteText(out), server.url, browser);
  const notices = [...whole.files].filter(([file]) => file.startsWith('bids/'));
  const templates = ['open', 'withdrawn'].map((slug) => ({
    ...{ key: 'bid' as const, name: slug, url: `/bids/2024/${slug}/` },
  }));
  const site = { ...whole, files: new Map(notices), templates };
  const views = [
    { width: 360, theme: 'dark' },
    { width: 1280, theme: 'light' },
  ] as const;
  const found = [
    ...(await auditHtml(site)),
    ...(await auditAxe(site, views)),
    ...(await auditLayout(site)),
  ];
  expect(found.filter(({ passed }) => !passed)).toEqual([]);
});
