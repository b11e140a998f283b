import type { BrowserContextOptions } from 'playwright-core';
import type { AuditedSite } from '../audit/site.ts';
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
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode()));
      await document.fonts.ready;
    });
    return page.screenshot({ fullPage: isWhole, animations: 'disabled', caret: 'hide' });
  });
}
