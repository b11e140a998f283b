import type { Page } from 'playwright-core';
import { findViolations } from './axe.ts';
import { type Held, holdNone } from './held.ts';
import { type AuditedSite, nameOf } from './site.ts';
import { STATES } from './states.ts';
import { toWindow, type View, VIEWS, visit } from './view.ts';

/** axe on each kind of page, in the given windows, with all closed and with each thing open. */
export async function auditAxe(
  { browser, origin, templates }: AuditedSite,
  views: readonly View[] = VIEWS,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const template of templates) {
    const url = origin + encodeURI(template.url);
    const found = await Promise.all(
      views.map((view) =>
        visit(browser, url, toWindow(view), async (page) =>
          (await findInEveryState(page)).map((fault) => `${view.width}px ${view.theme}, ${fault}`),
        ),
      ),
    );
    held.push(holdNone('axe', 'axe 위반', nameOf(template), found.flat()));
  }
  return held;
}

async function findInEveryState(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, open } of STATES) {
    if (!(await open(page))) continue;
    faults.push(...(await findViolations(page)).map((fault) => `${name}: ${fault}`));
    await page.keyboard.press('Escape');
  }
  return faults;
}
