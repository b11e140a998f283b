import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditBytes } from '../../scripts/audit/audit-bytes.ts';
import { auditLayout } from '../../scripts/audit/audit-layout.ts';
import { auditAxe, auditHtml, auditLetter } from '../../scripts/audit/audit-markup.ts';
import { type AuditedSite, htmlOf, toAuditedSite } from '../../scripts/audit/audited-site.ts';
import type { Measurement } from '../../scripts/audit/measurement.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { readSiteText } from '../../scripts/built-files.ts';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';

// Each width and each theme once; `npm run audit` looks at all four.
const CROSSED = [
  { width: 360, theme: 'dark' },
  { width: 1280, theme: 'light' },
] as const;

let browser: Browser;
let server: RunningServer;
let site: AuditedSite;

beforeAll(async () => {
  const work = temporaryFolder();
  await buildWholeSite(FIXTURE, join(work, 'site'));
  server = await serve(join(work, 'site'));
  browser = await openBrowser();
  site = toAuditedSite(readSiteText(join(work, 'site')), server.url, browser);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

// Lighthouse is left to `npm run audit`: it takes minutes, and what it scores moves with the machine.
test.each<[what: string, audit: (site: AuditedSite) => Promise<Measurement[]>]>([
  ['HTML에 오류가 없다', auditHtml],
  ['받는 양이 기준 안이고, 다른 곳에 묻지 않고, 화면이 밀리지 않는다', auditBytes],
  ['좁은 화면, 큰 글자, 강제 색상, 움직임 줄이기, 종이에서 그대로 읽힌다', auditLayout],
  ['편지는 밝든 어둡든, 좁은 화면에서도 잘 읽힌다', auditLetter],
  ['무엇을 열고 닫아도, 밝든 어둡든 axe가 찾는 것이 없다', (it) => auditAxe(it, CROSSED)],
])('%s', async (_, audit) => {
  const missed = (await audit(site)).filter(({ passed }) => !passed);
  expect(missed).toEqual([]);
});

test('쪽의 갈래마다 하나씩 본다', () => {
  expect(site.templates.map(({ name }) => name)).toEqual([
    '첫 쪽',
    '호 목록',
    '호',
    '긴 기사',
    '지면 목록',
    '전체 기사',
    '입찰 공고 목록',
    '입찰 공고의 한 해',
    '입찰 공고',
    '수요기관',
    '검색',
    '분류',
    '태그',
    '사람',
    '연재',
    '구독',
    '저장한 호',
    '안내',
    '없는 쪽',
  ]);
});

test('안내를 찾는 자리가 어느 쪽에서나 같다', () => {
  const footers = site.pages
    .filter(({ isRedirect }) => !isRedirect)
    .map(({ url }) => /<footer.*<\/footer>/su.exec(htmlOf(site, url))?.[0]);
  expect(new Set(footers).size).toBe(1);
  expect(footers[0]).toContain('소개');
});
