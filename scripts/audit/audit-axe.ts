import type { Page } from 'playwright-core';
import { findViolations } from './axe.ts';
import { type Held, holdNone } from './held.ts';
import { type AuditedSite, nameOf } from './audited-site.ts';
import { STATES } from './states.ts';
import { toWindow, type View, VIEWS, visit } from './view.ts';

/** A violation and where it was met: `360px dark, 검색 대화 상자`. */
interface Met {
  fault: string;
  where: string;
}

/** axe on each kind of page, in the given windows, with all closed and with each thing open. */
export async function auditAxe(
  { browser, origin, templates }: AuditedSite,
  views: readonly View[] = VIEWS,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const template of templates) {
    const url = origin + encodeURI(template.url);
    const met = await Promise.all(
      views.map((view) =>
        visit(browser, url, toWindow(view), (page) =>
          findInEveryState(page, `${view.width}px ${view.theme}`),
        ),
      ),
    );
    held.push(holdNone('axe', 'axe 위반', nameOf(template), toLines(met.flat())));
  }
  return held;
}

async function findInEveryState(page: Page, view: string): Promise<Met[]> {
  const met: Met[] = [];
  for (const { name, open } of STATES) {
    if (!(await open(page))) continue;
    const faults = await findViolations(page);
    met.push(...faults.map((fault) => ({ fault, where: `${view}, ${name}` })));
    await page.keyboard.press('Escape');
  }
  return met;
}

/** A line for each violation, however often it was met. */
function toLines(met: readonly Met[]): string[] {
  return [...Map.groupBy(met, ({ fault }) => fault)].map(([fault, places]) => {
    const more = places.length > 1 ? ` 외 ${places.length - 1}곳` : '';
    return `${places[0]?.where ?? ''}${more}: ${fault}`;
  });
}
