import type { Browser, Response } from 'playwright-core';
import { compressedSize } from './bytes.ts';

/** What a page fetches by itself, before the reader touches it. */
interface Traffic {
  /** Compressed bytes. */
  scripts: number;
  /** Bytes of the font files, which are compressed already. */
  fonts: number;
  /** Addresses on other hosts. */
  foreign: string[];
  /** Addresses of this site that did not come. */
  broken: string[];
}

/** Opens a page from an empty cache and scrolls to its end. */
export async function recordTraffic(browser: Browser, url: string): Promise<Traffic> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const responses: Response[] = [];
  const foreign: string[] = [];
  const { origin } = new URL(url);
  const page = await context.newPage();
  page.on('response', (response) => responses.push(response));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/u.test(request.url()) && new URL(request.url()).origin !== origin) {
      foreign.push(request.url());
    }
  });
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    const ours = responses.filter((response) => new URL(response.url()).origin === origin);
    return {
      scripts: sum((await bodiesOf(ours, 'script')).map(compressedSize)),
      fonts: sum((await bodiesOf(ours, 'font')).map(({ length }) => length)),
      foreign,
      broken: ours
        .filter((response) => response.status() >= 400 && response.url() !== url)
        .map((response) => response.url()),
    };
  } finally {
    await context.close();
  }
}

function bodiesOf(responses: readonly Response[], type: string): Promise<Buffer[]> {
  return Promise.all(
    responses
      .filter((response) => response.ok() && response.request().resourceType() === type)
      .map((response) => response.body()),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
