import { isLetterFile } from '../../src/site/route-of.ts';
import { findViolations } from './axe.ts';
import { type Held, holdNone } from './held.ts';
import { findSideways, SQUEEZES } from './sideways.ts';
import type { AuditedSite } from './audited-site.ts';
import { toWindow, VIEWS, visit } from './view.ts';

// A letter stands in the page of a mail program, which has landmarks of its own.
const LEFT_TO_THE_MAIL_PROGRAM = ['landmark-one-main', 'region'];

/** The fullest letter: axe by day and by night, and its width in narrow windows. */
export async function auditLetter({ browser, origin, files }: AuditedSite): Promise<Held[]> {
  const [letter] = [...files]
    .filter(([file]) => isLetterFile(file))
    .toSorted(([, a], [, b]) => b.length - a.length);
  if (!letter) return [];
  const url = `${origin}/${letter[0]}`;
  const broken: string[] = [];
  for (const view of VIEWS) {
    const faults = await visit(browser, url, toWindow(view), (page) =>
      findViolations(page, { leaveOff: LEFT_TO_THE_MAIL_PROGRAM }),
    );
    broken.push(...faults.map((fault) => `${view.width}px ${view.theme}: ${fault}`));
  }
  const sideways: string[] = [];
  for (const squeeze of SQUEEZES) sideways.push(...(await findSideways(browser, url, squeeze)));
  const where = `편지 /${letter[0]}`;
  return [
    holdNone('letter', 'axe 위반', where, broken),
    holdNone('letter', '옆으로 넘침', where, sideways),
  ];
}
