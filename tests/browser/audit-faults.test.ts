import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordTraffic } from '../../scripts/audit/audit-bytes.ts';
import { findPrintFaults, findSideways } from '../../scripts/audit/audit-layout.ts';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import {
  findLostInForcedColors,
  findMotion,
  findShifts,
  findSmallControls,
  findWithoutFocus,
} from '../../scripts/audit/page-faults.ts';
import { visit } from '../../scripts/audit/view.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { temporaryFolder } from '../site/build-site.ts';

const WIDE = '<div style="inline-size: 40rem">넓은 글</div>';
const TABLE = '<table><tr><td style="min-inline-size: 60rem">넓은 표</td></tr></table>';

const faults: Record<
  string,
  { body: string; find: (browser: Browser, url: string) => Promise<string[]>; says: RegExp }
> = {
  sideways: {
    body: WIDE,
    find: findSideways,
    says: /320px: div/u,
  },
  text: {
    body: '<p style="inline-size: 50rem">글자를 키우면 넘치는 글</p>',
    find: findSideways,
    says: /1,280px, 글자만 200%: p/u,
  },
  focus: {
    body: '<style>:focus { outline: none }</style><a href="/">첫 쪽</a>',
    find: findWithoutFocus,
    says: /초점이 보이지 않습니다: a 첫 쪽/u,
  },
  small: {
    body: '<button style="inline-size: 16px; block-size: 16px; padding: 0">×</button>',
    find: findSmallControls,
    says: /16×16px: button ×/u,
  },
  forced: {
    body: `<style>button { forced-color-adjust: none; color: #fff; background: #fff }</style>
      <button>닫기</button>`,
    find: findLostInForcedColors,
    says: /바탕과 같은 색입니다: BUTTON 닫기/u,
  },
  motion: {
    body: `<style>@keyframes turn { to { rotate: 1turn } } p { animation: turn 1s infinite }</style>
      <p>도는 글</p>`,
    find: findMotion,
    says: /움직입니다: CSSAnimation/u,
  },
  smooth: {
    body: '<style>html { scroll-behavior: smooth }</style>',
    find: findMotion,
    says: /부드럽게 구릅니다: html/u,
  },
  clipped: {
    body: `<main><section class="table" style="overflow-x: auto">${TABLE}</section></main>`,
    find: findPrintFaults,
    says: /잘립니다: section\.table/u,
  },
  beyond: {
    body: `<main>${TABLE}</main>`,
    find: findPrintFaults,
    says: /종이 밖으로 나갑니다: table/u,
  },
  dark: {
    body: '<style>body { color: #fff; background: #000 }</style>',
    find: findPrintFaults,
    says: /어두운 바탕/u,
  },
  shift: {
    body: `<p id="room"></p><p>밀리는 글</p>
      <script>requestAnimationFrame(() => setTimeout(() => { room.style.blockSize = '300px' }, 100))</script>`,
    find: (browser, url) => findShifts(browser, url, {}),
    says: /^0\.\d+ p/u,
  },
  foreign: {
    body: '<img src="http://localhost:9/pixel.png" alt="">',
    find: async (browser, url) => (await recordTraffic(browser, url)).foreign,
    says: /localhost:9/u,
  },
  missing: {
    body: '<img src="/no.png" alt="">',
    find: async (browser, url) => (await recordTraffic(browser, url)).broken,
    says: /no\.png/u,
  },
  name: {
    body: '<button aria-label="찾기">검색</button>',
    find: (browser, url) => visit(browser, url, {}, findViolations),
    says: /label-content-name-mismatch/u,
  },
  axe: {
    body: '<img src="/favicon.svg">',
    find: (browser, url) => visit(browser, url, {}, findViolations),
    says: /image-alt/u,
  },
};

let browser: Browser;
let site: RunningServer;

beforeAll(async () => {
  const folder = temporaryFolder();
  for (const [name, { body }] of [...Object.entries(faults), ['sound', { body: '' }] as const]) {
    mkdirSync(join(folder, name));
    const head = '<meta name="viewport" content="width=device-width"><title>시험</title>';
    const sound = '<h1>쪽</h1><p>글</p><button>단추</button><a href="/">링크</a>';
    writeFileSync(
      join(folder, name, 'index.html'),
      `<!doctype html><html lang="ko"><head>${head}</head><body>${body === '' ? `<main>${sound}</main>` : body}</body></html>`,
    );
  }
  site = await serve(folder);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each(Object.entries(faults))('잘못을 찾아낸다: %s', async (name, { find, says }) => {
  expect((await find(browser, `${site.url}/${name}/`)).join('\n')).toMatch(says);
});

test.each(Object.entries(faults))('멀쩡한 쪽은 탓하지 않는다: %s', async (_, { find }) => {
  expect(await find(browser, `${site.url}/sound/`)).toEqual([]);
});
