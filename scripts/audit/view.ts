import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A reader's window: its width in CSS pixels and the theme of her system. */
export interface View {
  width: number;
  theme: 'light' | 'dark';
}

/** A phone and a desk, by day and by night. */
export const VIEWS: readonly View[] = [360, 1280].flatMap((width) => [
  { width, theme: 'light' as const },
  { width, theme: 'dark' as const },
]);

/** Opens a page in a new window, runs `look` on it and closes the window. */
export async function visit<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** The window of a view, as Playwright wants it. */
export function toWindow({ width, theme }: View): BrowserContextOptions {
  return { viewport: { width, height: width < 600 ? 780 : 800 }, colorScheme: theme };
}
