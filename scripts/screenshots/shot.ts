import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { AuditedSite } from '../audit/audited-site.ts';
import { visit } from '../audit/view.ts';

/** A picture to take: of the whole page, or of what the window shows at first. */
export interface Shot {
  url: string;
  window: BrowserContextOptions;
  isWhole: boolean;
}

/** The picture as PNG, once fonts and pictures are there; the same page gives the same picture. */
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

/** The first such element of a page as a phone by day shows it, with a little paper around it. */
export function takeElement(
  browser: Browser,
  url: string,
  selector: string,
  width: number,
): Promise<Buffer> {
  const phone = { viewport: { width, height: 780 }, deviceScaleFactor: 2 };
  return visit(browser, url, { ...phone, reducedMotion: 'reduce' }, async (page) => {
    const element = page.locator(selector).first();
    // Alone on the page: nothing that stays in view covers it.
    await element.evaluate((shown) => {
      document.body.replaceChildren(shown);
      document.body.style.padding = '2rem 1rem';
    });
    await settle(page);
    const { y = 0, height = 0 } = (await element.boundingBox()) ?? {};
    const clip = { x: 0, y: y - EDGE, width, height: height + 2 * EDGE };
    return page.screenshot({ clip, fullPage: true, animations: 'disabled' });
  });
}

// Pixels of paper above and below an element.
const EDGE = 16;

/** Every section of a page by its id. */
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

/** Waits until fonts and pictures are there. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
    await document.fonts.ready;
  });
}
