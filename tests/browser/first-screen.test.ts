import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import { articleFile, makeContent } from '../content/folder.ts';
import { type OpenSite, openReader, openSite } from './open-site.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

/** As long as such texts are: a title of three lines, a summary of five. */
const FIELDS = {
  title: '"[2023년 심층분석] BPO시장 확대, 운영·구축기업 협업 강화해야"',
  subtitle: '시장 8조8588억 원, 종사자 18만12명, 네 부문으로 본 한 해',
  source: '{ name: 봄날신문, reporter: 김견본 }',
  credits: '[{ role: 정리, name: 한국견본센터산업협회 }, { role: 정리, name: 견본저널 편집부 }]',
  summary:
    '봄날신문 부설연구소의 조사에 따르면 2023년 국내 시장은 8조8588억 원, 종사자는 18만12명이다. 운영과 파견은 늘고 구축은 매출이 줄었으며, 금융과 쇼핑 업종의 인원 감소가 두드러졌다.',
};
const BODY = '첫 문단의 첫 문장이다.\n\n## 하나\n\n글.\n\n## 둘\n\n글.\n\n## 셋\n\n글.';

let site: OpenSite;
let page: Page;

beforeAll(async () => {
  const create = { width: 1600, height: 900, channels: 3, background: '#468' } as const;
  const cover = '{ src: a.png, alt: 눈 덮인 골목, caption: 첫눈이 내린 골목, credit: 사진 김견본 }';
  const folder = makeContent({
    'issues/2024-04/plain.mdx': articleFile(FIELDS, BODY),
    'issues/2024-04/picture.mdx': articleFile({ ...FIELDS, cover }, BODY),
    'issues/2024-04/a.png': await sharp({ create }).png().toBuffer(),
  });
  site = await openSite(folder);
});

afterAll(() => site.close());

afterEach(() => page.context().close());

async function visit(slug: string, options: BrowserContextOptions = PHONE): Promise<void> {
  ({ page } = await openReader(site, options));
  await page.goto(`${site.url}/issues/2024-04/${slug}/`);
  await page.evaluate(() => document.fonts.ready);
}

const tools = (): Locator => page.locator('.reader-tools');
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

test.each(
  ['plain', 'picture'].flatMap((slug) => [
    { slug, width: 390, height: 844 },
    { slug, width: 360, height: 800 },
  ]),
)(
  '휴대전화의 첫 화면에 첫 문단의 첫 줄이 보인다: $slug, $width',
  async ({ slug, width, height }) => {
    await visit(slug, { viewport: { width, height } });
    const first = await page.locator('.prose > p').first().boundingBox();
    expect((first?.y ?? Infinity) + 30).toBeLessThan(height);
    expect(await page.locator('.breadcrumbs').isVisible()).toBe(false);
    // No part of the header is wider than the screen.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  },
);

test('그림은 휴대전화 화면 높이의 35%를 넘지 않고, 자리가 미리 있어 밀리지 않는다', async () => {
  await visit('picture');
  const box = await page.locator('.lead-picture img').boundingBox();
  expect(box?.width).toBe(390);
  expect(box?.height).toBeLessThanOrEqual(844 * 0.35);
  await page.route('**/media/**', () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await page.locator('.prose > p').first().waitFor();
  expect((await page.locator('.lead-picture img').boundingBox())?.height).toBe(box?.height);
});

test('글자 크기와 공유는 한 단추 뒤에 있고, 키보드로 열린다', async () => {
  await visit('picture');
  expect(await button('더 크게').isVisible()).toBe(false);
  const summary = tools().locator('summary');
  const contents = page.locator('.contents summary');
  expect((await summary.boundingBox())?.y).toBe((await contents.boundingBox())?.y);
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent.trim()))
    .toBe('작게');
  await button('더 크게').click();
  expect(await page.locator('html').getAttribute('data-text')).toBe('larger');
  expect(await findViolations(page)).toEqual([]);
});

test('넓은 화면에는 단추들이 그대로 보이고, 자바스크립트가 없으면 없다', async () => {
  await visit('picture', { viewport: { width: 1280, height: 900 } });
  expect(await button('더 크게').isVisible()).toBe(true);
  expect(await tools().locator('summary').isVisible()).toBe(false);
  await page.context().close();
  await visit('picture', { ...PHONE, javaScriptEnabled: false });
  expect(await tools().isVisible()).toBe(false);
});
