import { convertHangulToQwerty } from 'es-hangul';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { printIssue } from '../../scripts/pdf/print-issue.ts';
import { textOfPdf } from '../../scripts/pdf/read-pdf.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { openReader } from './open-site.ts';
import { makeMembersArchive, runMembers } from '../members/members-archive.ts';
import { buildWholeSite, temporaryFolder } from '../site/build-site.ts';

const WORDS = ['흰물결', '첫마디', '칸나무', '각주돌', '표지말', '파일이름'];
const ARTICLE = '/issues/2024-04/by-itself/';
const OTHER = '/issues/2024-04/by-category/';

const work = temporaryFolder();
let content: string;
let browser: Browser;
let server: RunningServer;
/** The folder that the server shows. */
let site = join(work, 'first');
let first: string;
let second: string;
let context: BrowserContext;
let page: Page;
let problems: string[];

const members = (...args: string[]) => runMembers(content, ...args);

async function build(name: string): Promise<void> {
  await buildWholeSite(content, join(work, name));
}

beforeAll(async () => {
  content = await makeMembersArchive(WORDS);
  first = await members('add', '한빛컨택');
  second = await members('add', '샛별콜');
  await build('first');
  await members('remove', '샛별콜', '--yes');
  await build('removed');
  await members('rotate', '--secret', '--yes');
  await build('rotated');
  server = await serve(() => site);
  browser = await openBrowser();
}, 600_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  site = join(work, 'first');
  ({ page, problems } = await openReader({ browser }));
  context = page.context();
});

afterEach(async () => {
  await context.close();
});

const visit = (path = ARTICLE) => page.goto(server.url + path);
const field = (): Locator => page.getByLabel('회원사 암호');
const article = (): Locator => page.locator('.article .prose');
const status = (text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

async function signIn(passphrase: string, remembers = false): Promise<void> {
  await field().fill(passphrase);
  if (remembers) await page.getByLabel('이 기기에서 기억하기').check();
  await page.getByRole('button', { name: '본문 열기' }).click();
}

describe('암호를 넣으면', () => {
  test('새로 고치지 않고 그 자리에 본문이 다른 기사처럼 열린다', async () => {
    await visit();
    await page.evaluate(() => document.body.toggleAttribute('data-same'));
    expect(await page.textContent('main')).not.toContain('흰물결');
    await signIn(first);
    await article().waitFor();
    expect(await article().textContent()).toContain('첫 문단의 흰물결 낱말입니다.');
    expect(await page.locator('body[data-same]').count()).toBe(1);
    expect(await page.locator('.members-gate').count()).toBe(0);
    // Contents, where they are on other articles, and the chart.
    expect(await page.locator('.article > .contents a').first().textContent()).toBe('첫째 첫마디');
    expect(await page.locator('.prose figure.chart').first().textContent()).toContain('표지말');
    expect(await page.locator('.prose table').first().textContent()).toContain('칸나무');
    expect(await page.textContent('.attachments')).toContain('표 흰물결');
    await status('본문을 열었습니다.');
    expect(problems).toEqual([]);
  });

  test('그림이 그려지고, 읽어 주는 말이 있다', async () => {
    await visit();
    await signIn(first);
    const picture = page.getByRole('img', { name: '사진에 보이는 흰물결' });
    await expect.poll(() => picture.evaluate(middleColour)).toBe('blue');
    expect(problems).toEqual([]);
  });

  test('주소 끝이 깨져 있어도 그림까지 열린다', async () => {
    await visit(`${ARTICLE}#50%`);
    await signIn(first);
    const picture = page.getByRole('img', { name: '사진에 보이는 흰물결' });
    await expect.poll(() => picture.evaluate(middleColour)).toBe('blue');
    expect(problems).toEqual([]);
  });

  test('그림을 크게 본다', async () => {
    await visit();
    await signIn(first);
    const picture = article().getByRole('link', { name: '사진에 보이는 흰물결' });
    await expect.poll(() => picture.locator('canvas').evaluate(middleColour)).toBe('blue');
    await picture.click();
    const large = page.getByRole('dialog', { name: '그림 크게 보기' });
    const canvas = large.getByRole('img', { name: '사진에 보이는 흰물결' });
    expect(await canvas.evaluate(middleColour)).toBe('blue');
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'hidden' });
    expect(page.url()).not.toContain('#');
    expect(problems).toEqual([]);
  });

  test('첨부 파일을 내려받는다', async () => {
    await visit();
    await signIn(first);
    const link = page.locator('.attachments a');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('파일이름.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe('항목,값\n흰물결,1\n');
    expect(problems).toEqual([]);
  });

  test('검색에서 왔으면 본문에서도 검색어를 표시한다', async () => {
    await visit(`${ARTICLE}?mark=${encodeURIComponent('흰물결')}`);
    await signIn(first);
    await page.locator('.prose mark').first().waitFor();
    expect(await page.locator('.found').count()).toBe(1);
    expect(await page.locator('.found-count').textContent()).toMatch(/^1\/\d+$/u);
  });

  test('인쇄하면 그림도 있고 로그아웃 단추는 없다', async () => {
    await visit();
    await signIn(first);
    await article().waitFor();
    await page.emulateMedia({ media: 'print' });
    const picture = page.getByRole('img', { name: '사진에 보이는 흰물결' });
    await expect.poll(() => picture.evaluate(middleColour)).toBe('blue');
    expect(await page.getByRole('button', { name: '로그아웃' }).isVisible()).toBe(false);
  });

  test('호의 PDF에는 안내만 있고, 실리지 않을 것을 안다', async () => {
    const { pdf, isForMembers } = await printIssue(browser, `${server.url}/issues/2024-04/`, 'A4');
    const text = (await textOfPdf(pdf)).replaceAll(/\s+/gu, '');
    expect(isForMembers).toBe(true);
    expect(text).toContain('누구나읽는글입니다.');
    for (const word of WORDS) expect(text).not.toContain(word);
  });

  test('회원사마다 자기 암호로 열고, 띄어쓰기와 쉼표는 가리지 않는다', async () => {
    await visit();
    await signIn(second.replaceAll(' ', ''));
    await article().waitFor();
    await visit(OTHER);
    await signIn(first.replaceAll(' ', ', '));
    await article().waitFor();
    expect(await page.textContent('.corrections')).toContain('흰물결');
  });

  test('영어 자판으로 적었거나 번호와 줄바꿈째 붙여도 연다', async () => {
    await visit();
    await signIn(convertHangulToQwerty(first));
    await article().waitFor();
    await visit();
    const lines = second.split(' ').map((word, at) => `${at + 1}. ${word}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
    await field().press('ControlOrMeta+V');
    await page.getByRole('button', { name: '본문 열기' }).click();
    await article().waitFor();
  });

  test('휴대전화에서도 본문의 처음이 보인다', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await visit();
    await signIn(first);
    const start = page.locator('.signed-in');
    await start.waitFor();
    await page.getByRole('img', { name: '사진에 보이는 흰물결' }).waitFor();
    const top = await start.evaluate((line) => line.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(500);
  });

  test('키보드만으로 열고, 초점은 본문으로 간다', async () => {
    await visit();
    await field().waitFor();
    await field().focus();
    await page.keyboard.insertText(first);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('이 기기에서 기억하기').isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await article().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('prose');
  });
});

describe('틀리면', () => {
  test.each([
    ['낱말 하나가 틀린 암호', () => first.replace(/\S+$/u, '다람쥐쥐')],
    ['없는 계정', () => '없는계정 하나 둘 셋 넷 다섯 여섯'],
    ['두 회원사를 섞은 암호', () => [first.split(' ')[0], ...second.split(' ').slice(1)].join(' ')],
  ])('%s: 한 줄로 말하고 그 칸에 머문다', async (_, passphrase) => {
    await visit();
    await signIn(passphrase());
    await status('암호가 맞지 않습니다.');
    expect(await field().getAttribute('aria-invalid')).toBe('true');
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true);
    // Beside the field, so that the keyboard of a phone does not hide it.
    const [said, below] = await Promise.all(
      [page.locator('.sign-in-status'), page.locator('.remember')].map((one) => one.boundingBox()),
    );
    expect(said?.height).toBeGreaterThan(10);
    expect(said?.y).toBeLessThan(below?.y ?? 0);
    expect(await page.textContent('main')).not.toContain('흰물결');
    await signIn(first);
    await article().waitFor();
  });

  test('빈 칸이면 입력하라고 한다', async () => {
    await visit();
    await page.getByRole('button', { name: '본문 열기' }).click();
    await status('암호를 입력해 주세요.');
  });

  test('느린 휴대전화에서도 2초 안에 말한다', async () => {
    await visit();
    await field().fill(first.replace(/\S+$/u, '다람쥐쥐'));
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const start = performance.now();
    await page.getByRole('button', { name: '본문 열기' }).click();
    await status('암호가 맞지 않습니다.');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('바뀐 파일은 조금도 열지 않고 손상되었다고 말한다', async () => {
    const changed = join(work, 'changed');
    cpSync(site, changed, { recursive: true });
    site = changed;
    const file = join(changed, ARTICLE, 'sealed.bin');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(500) ^ 1, 500);
    writeFileSync(file, bytes);
    await visit();
    await signIn(first);
    await status('본문 파일이 손상되어');
    expect(await page.textContent('main')).not.toContain('흰물결');
    // A file of a site with other keys, and one that belongs to another article.
    cpSync(join(work, 'rotated', ARTICLE, 'sealed.bin'), file);
    await signIn(first);
    await status('사이트가 그사이 바뀌어');
    cpSync(join(changed, OTHER, 'sealed.bin'), file);
    await signIn(first);
    await status('본문 파일이 손상되어');
  });

  test('연결이 끊겼거나 파일이 없으면 그렇게 말한다', async () => {
    await visit();
    await page.route('**/*.{json,bin}', (route) => route.abort());
    await signIn(first);
    await status('인터넷에 연결되어 있지 않아');
    await page.unroute('**/*.{json,bin}');
    await page.route('**/members/keys.json', (route) => route.fulfill({ status: 404 }));
    await signIn(first);
    await status('본문이 올라와 있지 않습니다.');
    const company = { account: first.split(' ')[0], salt: 'A'.repeat(22), rounds: 0, key: '' };
    const keys = { format: 1, generation: '', companies: [company] };
    await page.route('**/members/keys.json', (route) => route.fulfill({ json: keys }));
    await field().fill('');
    await signIn(first);
    await expect.poll(() => page.locator('.sign-in').getAttribute('aria-busy')).toBe(null);
    await status('본문이 올라와 있지 않습니다.');
  });
});

describe('기억하기', () => {
  test('다음에는 암호 없이 열리고, 로그아웃하면 다시 묻는다', async () => {
    await visit();
    await signIn(first, true);
    await article().waitFor();
    await visit(OTHER);
    await article().waitFor();
    expect(await keptOn(page)).toEqual([['account', 'key'], false]);
    await page.getByRole('button', { name: '로그아웃' }).click();
    await field().waitFor();
    expect(await page.textContent('main')).not.toContain('흰물결');
    await visit();
    await field().waitFor();
    expect(await article().count()).toBe(0);
  });

  test('기억하지 않으면 다음에 다시 묻는다', async () => {
    await visit();
    expect(await page.getByText('기사마다 암호를 다시').isVisible()).toBe(true);
    await signIn(first);
    await article().waitFor();
    await page.reload();
    await field().waitFor();
    expect(await article().count()).toBe(0);
  });

  test('아무것도 기억하지 못하는 브라우저에서도 열고 로그아웃한다', async () => {
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('', 'SecurityError');
      };
      Object.assign(IDBFactory.prototype, { open: refuse, deleteDatabase: refuse });
    });
    await visit();
    await signIn(first, true);
    await status('이 브라우저에는 기억하지 못했습니다.');
    await page.getByRole('button', { name: '로그아웃' }).click();
    await field().waitFor();
    expect(problems).toEqual([]);
  });

  test('키를 바꾸어 다시 빌드해도 남은 회원사는 그대로 열린다', async () => {
    await visit();
    await signIn(first, true);
    await article().waitFor();
    for (const name of ['removed', 'rotated']) {
      site = join(work, name);
      await visit();
      await article().waitFor();
    }
  });

  test('뺀 회원사는 기억한 키로도 암호로도 열지 못한다', async () => {
    await visit();
    await signIn(second, true);
    await article().waitFor();
    site = join(work, 'removed');
    await visit();
    await status('기억해 둔 암호를 이제 쓸 수 없습니다.');
    await signIn(second);
    await status('암호가 맞지 않습니다.');
    expect(await page.textContent('main')).not.toContain('흰물결');
  });

  test('호를 저장하면 네트워크가 끊겨도 본문과 그림이 열린다', async () => {
    await visit();
    await signIn(first, true);
    await article().waitFor();
    await visit('/issues/2024-04/');
    await page.getByRole('button', { name: '이 호 저장', exact: true }).click();
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('이 호를 저장했습니다').waitFor();
    const port = Number(new URL(server.url).port);
    await server.close();
    try {
      await visit(OTHER);
      await article().waitFor();
      const picture = page.getByRole('img', { name: '사진에 보이는 흰물결' });
      await expect.poll(() => picture.evaluate(middleColour)).toBe('blue');
    } finally {
      server = await serve(() => site, { port });
    }
  });
});

test('자바스크립트가 없으면 그렇게 말한다', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const read = await plain.newPage();
  await read.goto(server.url + ARTICLE);
  expect(await read.textContent('.members-gate noscript')).toContain('자바스크립트를 켜 주세요');
  expect(await read.locator('.sign-in').isVisible()).toBe(false);
  await plain.close();
});

test('https가 아닌 사이트에서는 열 수 없다고 말한다', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
  });
  await visit();
  await status('https로 시작하는 사이트에서만');
  expect(await page.locator('.sign-in').isVisible()).toBe(false);
});

test('누구나 보는 기사는 여는 코드를 받지 않는다', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit('/issues/2024-04/public/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /sign-in|Members|members/u.test(url))).toEqual([]);
});

test.each([[390], [1280]])(
  '너비 %i에서 접근성에 걸리는 것이 없다: 열기 전, 틀린 뒤, 연 뒤',
  async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await visit();
    await field().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await signIn('틀린암호');
    await status('암호가 맞지 않습니다.');
    expect(await findViolations(page)).toEqual([]);
    await signIn(first);
    await article().waitFor();
    expect(await findViolations(page)).toEqual([]);
  },
);

/** The colour in the middle of a canvas: `blue` as the picture of the archive (#357), or what is there. */
function middleColour(canvas: Element): string {
  if (!(canvas instanceof HTMLCanvasElement)) return 'no canvas';
  const { width, height } = canvas;
  const [red = 0, green = 0, blue = 0] =
    canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [];
  const isNear = [red - 0x33, green - 0x55, blue - 0x77].every((off) => Math.abs(off) < 4);
  return isNear ? 'blue' : `${red} ${green} ${blue}`;
}

/** What the browser keeps for the site: the names of its parts, and whether the key's bytes can be read. */
function keptOn(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('members', 1);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('keys').objectStore('keys').get('company');
          asking.onsuccess = () => {
            const kept: unknown = asking.result;
            if (typeof kept === 'object' && kept !== null && 'key' in kept) {
              resolve([Object.keys(kept), kept.key instanceof CryptoKey && kept.key.extractable]);
            }
            opening.result.close();
          };
        };
      }),
  );
}
