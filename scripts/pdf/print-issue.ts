import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import subsetFont from 'subset-font';
import { wordsOf } from '../../src/words/words.ts';
import {
  arrangeIssue,
  fillNumbers,
  type IssuePaper,
  linkArticles,
  loadArticles,
  styleIssue,
} from './gather-issue.ts';
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

const require = createRequire(import.meta.url);
/**
 * Folder of a serif font for texts, with the hanja of Korean texts; in slices, of which a page loads those
 * that it needs.
 */
const SERIF = dirname(require.resolve('@fontsource-variable/noto-serif-kr/package.json'));
/** Folder of a sans-serif font for tables, charts and running heads. */
const SANS = dirname(require.resolve('@expo-google-fonts/nanum-gothic/package.json'));
const SANS_FILES = new Map([
  [400, '400Regular/NanumGothic_400Regular.ttf'],
  [700, '700Bold/NanumGothic_700Bold.ttf'],
]);
const WEIGHTS = [400, 700];

/** Path at which the printing browser gets the fonts; the site itself has no files there. */
const FONTS_PATH = '/journal-fonts/';

/** The `@font-face` rules of `Journal Serif` and `Journal Sans`, each in two weights. */
function writePrintFaces(): string {
  const slices = readFileSync(join(SERIF, 'index.css'), 'utf8');
  return WEIGHTS.map(
    (weight) => `${slices
      .replaceAll("'Noto Serif KR Variable'", "'Journal Serif'")
      .replaceAll('font-weight: 200 900', `font-weight: ${weight}`)
      .replaceAll("format('woff2-variations')", '')
      .replaceAll('./files/', `${FONTS_PATH}${weight}/`)}
@font-face { font-family: 'Journal Sans'; font-weight: ${weight}; src: url('${FONTS_PATH}${weight}/sans') }`,
  ).join('\n');
}

/** The bytes of a font in `writePrintFaces`; `path` is below FONTS_PATH: `400/noto-serif-kr-0-….woff2`. */
async function readPrintFont(path: string): Promise<Buffer> {
  const [weight = '', name = ''] = path.split('/');
  const sans = SANS_FILES.get(Number(weight));
  if (name === 'sans' && sans !== undefined) return readFile(join(SANS, sans));
  // Chromium writes the glyphs of a variable font into a PDF as drawings (Type 3), which takes five
  // times the bytes.
  const font = await subsetFont(await readFile(join(SERIF, 'files', name)), '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    variationAxes: { wght: Number(weight) },
  });
  return Buffer.from(font);
}
