import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A reader's window: its width in CSS pixels and the colour scheme of their system. */
export interface View {
  width: number;
  theme: 'light' | 'dark';
}

/** A phone and a desktop, each light and dark. */
export const VIEWS: readonly View[] = [360, 1280].flatMap((width) => [
  { width, theme: 'light' as const },
  { width, theme: 'dark' as const },
]);

/** Converts a view to Playwright's options of a browser context. */
export function toWindow({ width, theme }: View): BrowserContextOptions {
  return { viewport: { width, height: width < 600 ? 780 : 800 }, colorScheme: theme };
}

/** Opens a page in a new window, runs `look` on the page and closes the window. */
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

/** A state of a page, such as an open dialog; `open` opens it, or returns false if the page has no such state. */
interface PageState {
  name: string;
  open: (page: Page) => Promise<boolean>;
}

/** The audited states of a page: as loaded, with all details opened, with the search dialog, with the lightbox. */
export const PAGE_STATES: readonly PageState[] = [
  { name: '처음', open: () => Promise.resolve(true) },
  { name: '펼친 것', open: openDetails },
  { name: '검색 대화 상자', open: openSearchDialog },
  { name: '크게 본 그림', open: openPicture },
];

async function openDetails(page: Page): Promise<boolean> {
  const details = page.locator('details:not([open])');
  const count = await details.count();
  await details.evaluateAll((found) => {
    for (const one of found) if (one instanceof HTMLDetailsElement) one.open = true;
  });
  return count > 0;
}

/** Opens the search dialog, if the page has one, and searches for a word of its title; returns whether it is open. */
export async function openSearchDialog(page: Page): Promise<boolean> {
  if (!(await clickFirst(page, '[data-search-open]:visible'))) return false;
  const [word = ''] = (await page.title()).split(/\s/u);
  const dialog = page.locator('dialog[open]');
  await dialog.locator('[data-search-input]').fill(word);
  await dialog.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  return true;
}

async function openPicture(page: Page): Promise<boolean> {
  if (!(await clickFirst(page, 'main a.zoom:visible'))) return false;
  await page.locator('dialog[open]').waitFor();
  return true;
}

async function clickFirst(page: Page, selector: string): Promise<boolean> {
  const found = page.locator(selector).first();
  if ((await found.count()) === 0) return false;
  await found.click();
  return true;
}
