import { brotliCompressSync, constants } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Browser, Response } from 'playwright-core';
import { basePath, removeBase } from '../../src/site/base-path.ts';
import { type AuditedSite, htmlOf, templateName, pickByWords } from './audited-site.ts';
import { measureBytes, measureFaults, type Measurement } from './measurement.ts';
import { findShifts } from './page-faults.ts';
import { toWindow, VIEWS } from './view.ts';

// Maximum compressed bytes of a page's HTML and CSS: ten packets of 1,460 bytes need one round trip.
const FIRST_VIEW = 14 * 1024;
// Maximum of the HTML and all CSS of an article, also of style sheets that only later parts wait for.
const WHOLE_ARTICLE = 16 * 1024;
const SCRIPTS = 6 * 1024;
// Maximum bytes of all font files of a page.
const FONTS = 150 * 1024;
const WORDS = 1000;
// Pages that are of no use without a script of their own: the search, what is saved, the form of members.
const LOADING_AT_ONCE = new Set<string>(['search', 'saved', 'closed']);

/** Audits each kind of page for transferred bytes, failed and foreign requests, and layout shift during loading. */
export async function auditBytes(site: AuditedSite): Promise<Measurement[]> {
  const measurements = measureFirstViews(site);
  for (const template of site.templates) {
    const where = templateName(template);
    const url = site.origin + encodeURI(template.url);
    // In parallel, because both mostly wait: for an idle network, and for delayed fonts.
    const [{ scripts, fonts, foreign, broken }, shifts] = await Promise.all([
      recordTraffic(site.browser, url),
      findAllShifts(site, url),
    ]);
    measurements.push(
      // Except pages that load at once what other pages load on demand.
      ...(LOADING_AT_ONCE.has(template.key)
        ? []
        : [measureBytes('스크립트', where, scripts, SCRIPTS)]),
      measureBytes('글꼴', where, fonts, FONTS),
      measureFaults('bytes', '다른 곳에 한 요청', where, foreign),
      measureFaults('bytes', '오지 않은 것', where, broken),
      measureFaults('bytes', '밀림(CLS)', where, shifts),
    );
  }
  return measurements;
}

/**
 * Measures HTML and render-blocking style sheets of an issue, and of the article nearest to 1,000 words; of the
 * article also with the style sheets that are linked in its text.
 */
function measureFirstViews(site: AuditedSite): Measurement[] {
  const issue = site.templates.find(({ key }) => key === 'issue');
  const article = pickByWords(site.pages, WORDS);
  const measure = (where: string, url: string): Measurement =>
    measureBytes('HTML과 CSS', where, sizeWithStyles(site, url, 'first view'), FIRST_VIEW);
  if (!article) return issue ? [measure(templateName(issue), issue.url)] : [];
  const where = `기사(${article.words}어절) ${article.url}`;
  const whole = sizeWithStyles(site, article.url, 'page');
  return [
    ...(issue ? [measure(templateName(issue), issue.url)] : []),
    measure(where, article.url),
    measureBytes('HTML과 모든 CSS', where, whole, WHOLE_ARTICLE),
  ];
}

function sizeWithStyles(site: AuditedSite, url: string, part: 'first view' | 'page'): number {
  const html = htmlOf(site, url);
  const base = basePath(site.origin);
  const styles = findStyles(html)
    .filter(({ isBlocking }) => isBlocking || part === 'page')
    .map(({ path }) => site.files.get((removeBase(path, base) ?? path).slice(1)) ?? '');
  return sum([html, ...styles].map(compressedSize));
}

/**
 * The style sheets of a page except those for print, `/_astro/site.css`, and whether the first view waits for
 * them: one that is linked in `<main>` delays only what follows it.
 */
export function findStyles(html: string): { path: string; isBlocking: boolean }[] {
  const styles: { path: string; isBlocking: boolean }[] = [];
  let isInMain = false;
  const parser = new Parser({
    onopentag(name, { rel, href, media }) {
      isInMain ||= name === 'main';
      const isSheet = name === 'link' && rel === 'stylesheet' && media !== 'print';
      if (isSheet && href !== undefined) styles.push({ path: href, isBlocking: !isInMain });
    },
  });
  parser.end(html);
  return styles;
}

/** The size in bytes of a file compressed with Brotli 11, as by a host that compresses at deployment. */
export function compressedSize(bytes: string | Buffer): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}

/** The requests of a page as it loads and is scrolled to its end. */
interface Traffic {
  /** Compressed bytes of the scripts. */
  scripts: number;
  /** Bytes of the font files (already compressed). */
  fonts: number;
  /** Requested URLs of other origins. */
  foreign: string[];
  /** Requested URLs of this site with a status of 400 or above. */
  broken: string[];
}

/** Opens a page with an empty cache, scrolls to its end and records its requests. */
export async function recordTraffic(browser: Browser, url: string): Promise<Traffic> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const responses: Response[] = [];
  const requested: string[] = [];
  const isOurs = (other: string): boolean => new URL(other).origin === new URL(url).origin;
  const page = await context.newPage();
  page.on('response', (response) => responses.push(response));
  page.on('request', (request) => requested.push(request.url()));
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    const ours = responses.filter((response) => isOurs(response.url()));
    return {
      scripts: sum((await bodiesOf(ours, 'script')).map(compressedSize)),
      fonts: sum((await bodiesOf(ours, 'font')).map(({ length }) => length)),
      foreign: requested.filter((other) => !/^(?:data|blob):/u.test(other) && !isOurs(other)),
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

async function findAllShifts({ browser }: AuditedSite, url: string): Promise<string[]> {
  const shifts = await Promise.all(
    VIEWS.filter(({ theme }) => theme === 'light').map(async (view) =>
      (await findShifts(browser, url, toWindow(view))).map((shift) => `${view.width}px: ${shift}`),
    ),
  );
  return shifts.flat();
}
