import type { Page } from 'playwright-core';

/** What can lie open on a page. `open` says false where the page has nothing of the kind. */
interface State {
  name: string;
  open: (page: Page) => Promise<boolean>;
}

/** Everything closed, then each thing that a reader may open. */
export const STATES: readonly State[] = [
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

/** Opens the search with a word in it; a site without an index shows the box alone. */
export async function openSearchDialog(page: Page): Promise<boolean> {
  const opener = page.locator('[data-search-open]:visible').first();
  if ((await opener.count()) === 0) return false;
  await opener.click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('[data-search-input]').fill('상담');
  await dialog.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  return true;
}

async function openPicture(page: Page): Promise<boolean> {
  const opener = page.locator('main a.zoom:visible').first();
  if ((await opener.count()) === 0) return false;
  await opener.click();
  await page.locator('dialog[open]').waitFor();
  return true;
}
