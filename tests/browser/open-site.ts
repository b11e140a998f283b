import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { buildWholeSite, temporaryFolder } from '../site/build-site.ts';

/** A built site that is served, and a browser; `close` ends both. */
export interface OpenSite {
  /** Folder with the files of the site. */
  out: string;
  /** Address without a slash at the end. */
  url: string;
  browser: Browser;
  close: () => Promise<void>;
}

/** Builds the site of a content folder, serves it and starts a browser; throws the output of a failed build. */
export async function openSite(content: string): Promise<OpenSite> {
  const out = join(temporaryFolder(), 'site');
  await buildWholeSite(content, out);
  const [server, browser] = [await serve(out), await openBrowser()];
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return { out, url: server.url, browser, close };
}

/** A page in the browser of a reader who comes for the first time, and the errors and warnings of its scripts. */
export async function openReader(
  { browser }: Pick<OpenSite, 'browser'>,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
  return { page, problems };
}
