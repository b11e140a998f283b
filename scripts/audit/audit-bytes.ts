import { compressedSize, findBlockingStyles, FIRST_VIEW, FONTS, SCRIPTS } from './bytes.ts';
import { type Held, holdBytes, holdNone } from './held.ts';
import { findShifts } from './shift.ts';
import { type AuditedSite, htmlOf, nameOf } from './audited-site.ts';
import { pickByWords } from './templates.ts';
import { recordTraffic } from './traffic.ts';
import { toWindow, VIEWS } from './view.ts';

const WORDS = 1000;

/** Audits transferred bytes and layout shift during loading. */
export async function auditBytes(site: AuditedSite): Promise<Held[]> {
  const held = firstViews(site);
  for (const template of site.templates) {
    const where = nameOf(template);
    const url = site.origin + encodeURI(template.url);
    // Mostly waiting: for the network to fall silent, for fonts made late.
    const [{ scripts, fonts, foreign, broken }, shifts] = await Promise.all([
      recordTraffic(site.browser, url),
      findAllShifts(site, url),
    ]);
    held.push(
      // The search page is the search, open.
      ...(template.key === 'search' ? [] : [holdBytes('스크립트', where, scripts, SCRIPTS)]),
      holdBytes('글꼴', where, fonts, FONTS),
      holdNone('bytes', '다른 곳에 한 요청', where, foreign),
      holdNone('bytes', '오지 않은 것', where, broken),
      holdNone('bytes', '밀림(CLS)', where, shifts),
    );
  }
  return held;
}

/** HTML and the style sheets that it waits for: an issue, and the article nearest to 1,000 words. */
function firstViews(site: AuditedSite): Held[] {
  const issue = site.templates.find(({ key }) => key === 'issue');
  const article = pickByWords(site.pages, WORDS);
  const held = (where: string, { url }: { url: string }): Held =>
    holdBytes('HTML과 CSS', where, firstViewSize(site, url), FIRST_VIEW);
  return [
    ...(issue ? [held(nameOf(issue), issue)] : []),
    ...(article ? [held(`기사(${article.words}어절) ${article.url}`, article)] : []),
  ];
}

function firstViewSize(site: AuditedSite, url: string): number {
  const html = htmlOf(site, url);
  return [html, ...findBlockingStyles(html).map((path) => site.files.get(path.slice(1)) ?? '')]
    .map(compressedSize)
    .reduce((total, size) => total + size, 0);
}

async function findAllShifts({ browser }: AuditedSite, url: string): Promise<string[]> {
  const shifts = await Promise.all(
    VIEWS.filter(({ theme }) => theme === 'light').map(async (view) =>
      (await findShifts(browser, url, toWindow(view))).map((shift) => `${view.width}px: ${shift}`),
    ),
  );
  return shifts.flat();
}
