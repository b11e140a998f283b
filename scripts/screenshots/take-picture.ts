import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import type { AuditedSite } from '../audit/audited-site.ts';
import { visit } from '../audit/view.ts';

// Margin above and below an element, in pixels.
const EDGE = 16;

/**
 * A picture to take: of the whole page (`isWhole`), or of the part visible in the window without
 * scrolling.
 */
export interface Shot {
  url: string;
  window: BrowserContextOptions;
  isWhole: boolean;
}

/** Captures a page as PNG after fonts and pictures are loaded, without animations and caret. */
export function takePicture(
  { browser, origin }: AuditedSite,
  { url, window, isWhole }: Shot,
): Promise<Buffer> {
  const still = { ...window, reducedMotion: 'reduce' } as const;
  return visit(browser, origin + encodeURI(url), still, async (page) => {
    await settle(page);
    return page.screenshot({ fullPage: isWhole, animations: 'disabled', caret: 'hide' });
  });
}

/**
 * Captures the first element that matches a selector as PNG, with a margin, in a phone window of
 * this width.
 */
export function takeElement(
  browser: Browser,
  url: string,
  selector: string,
  width: number,
): Promise<Buffer> {
  const phone = { viewport: { width, height: 780 }, deviceScaleFactor: 2 };
  return visit(browser, url, { ...phone, reducedMotion: 'reduce' }, async (page) => {
    const element = page.locator(selector).first();
    // The rest of the page is removed, because sticky elements could cover the element.
    await element.evaluate((shown) => {
      const styles = document.body.querySelectorAll('link[rel="stylesheet"]');
      document.body.replaceChildren(...styles, shown);
      document.body.style.padding = '2rem 1rem';
    });
    await settle(page);
    const { y = 0, height = 0 } = (await element.boundingBox()) ?? {};
    const clip = { x: 0, y: y - EDGE, width, height: height + 2 * EDGE };
    return page.screenshot({ clip, fullPage: true, animations: 'disabled' });
  });
}

/** Captures every `<section>` of a page as PNG, by the id of the section. */
export function takeSections(browser: Browser, url: string): Promise<Record<string, Buffer>> {
  const window = { viewport: { width: 640, height: 800 }, deviceScaleFactor: 2 };
  return visit(browser, url, window, async (page) => {
    await settle(page);
    const shots: Record<string, Buffer> = {};
    for (const section of await page.locator('section').all()) {
      shots[(await section.getAttribute('id')) ?? ''] = await section.screenshot();
    }
    return shots;
  });
}

/** Waits until fonts and pictures are loaded. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
    await document.fonts.ready;
  });
}

/**
 * Reduces the colours of a PNG until it has at most `most` bytes; throws if 16 colours are still
 * too many.
 */
export async function toSmallPng(picture: Buffer, most: number): Promise<Buffer> {
  for (const colours of [256, 128, 64, 32, 16]) {
    const small = await sharp(picture).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (small.length <= most) return small;
  }
  throw new Error(`${Math.round(most / 1024)} KB에 담지 못했습니다.`);
}
