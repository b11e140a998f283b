import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { wordsOf } from '../../src/words/words.ts';
import {
  arrangeIssue,
  fillNumbers,
  type IssuePaper,
  linkArticles,
  loadArticles,
  styleIssue,
} from './gather-issue.ts';
import { FONTS_PATH, readPrintFont, writePrintFaces } from './print-fonts.ts';
import { missingCharacters, pageOfNames, textOfPdf } from './read-pdf.ts';

/** A printed issue. */
export interface PrintedIssue {
  pdf: Uint8Array;
  /** Characters of the texts that no font has and that are therefore missing in the PDF: `脱`. */
  missing: string[];
  /** Whether it contains the teaser of an article for members; such a PDF is not published. */
  isForMembers: boolean;
}

/**
 * Prints the issue whose page has this URL as one tagged PDF with an outline. Prints twice: the first
 * printing gives the page numbers for the contents. The second has the same pages, because all digits have
 * the same width.
 */
export async function printIssue(
  browser: Browser,
  url: string,
  size: IssuePaper['size'],
): Promise<PrintedIssue> {
  // The Content-Security-Policy would forbid the styles that are added here.
  const context = await browser.newContext({ bypassCSP: true, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    await page.route(`**${FONTS_PATH}**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ body: await readPrintFont(pathname.slice(FONTS_PATH.length)) });
    });
    await page.emulateMedia({ media: 'print' });
    await page.goto(url);
    await page.addStyleTag({ content: writePrintFaces() });
    await page.addStyleTag({ path: join(import.meta.dirname, 'issue.css') });
    const { article } = wordsOf((await page.locator('html').getAttribute('lang')) ?? 'en');
    await page.evaluate(loadArticles);
    await page.evaluate(linkArticles);
    await page.evaluate(arrangeIssue, { contents: article.contents });
    await page.evaluate(styleIssue, { size });
    const print = (): Promise<Uint8Array> =>
      page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const names = await page
      .locator('.pdf-number')
      .evaluateAll((numbers) => numbers.map((number) => number.getAttribute('data-article') ?? ''));
    await page.evaluate(fillNumbers, await pageOfNames(await print(), names));
    const pdf = await print();
    const typed = await page.evaluate(() => document.body.innerText);
    const isForMembers = (await page.locator('.members-gate').count()) > 0;
    return { pdf, missing: missingCharacters(typed, await textOfPdf(pdf)), isForMembers };
  } finally {
    await context.close();
  }
}
