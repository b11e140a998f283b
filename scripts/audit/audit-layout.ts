import { type Held, holdNone } from './held.ts';
import { findPrintFaults } from './print.ts';
import { findLostInForcedColors, findMotion, findWithoutFocus } from './reading-settings.ts';
import { findSmallControls } from './small-controls.ts';
import { findSideways, SQUEEZES } from './sideways.ts';
import { type AuditedSite, nameOf } from './audited-site.ts';

/**
 * Audits narrow windows, enlarged text, print, forced colours, reduced motion and keyboard focus.
 */
export async function auditLayout({ browser, origin, templates }: AuditedSite): Promise<Held[]> {
  const held: Held[] = [];
  for (const template of templates) {
    const url = origin + encodeURI(template.url);
    const hold = (what: string, faults: readonly string[]): void => {
      held.push(holdNone('layout', what, nameOf(template), faults));
    };
    const sideways: string[] = [];
    for (const squeeze of SQUEEZES) sideways.push(...(await findSideways(browser, url, squeeze)));
    hold('옆으로 넘침', sideways);
    hold('작은 단추', await findSmallControls(browser, url));
    hold('초점', await findWithoutFocus(browser, url));
    hold('강제 색상', await findLostInForcedColors(browser, url));
    hold('움직임 줄이기', await findMotion(browser, url));
    hold('인쇄', await findPrintFaults(browser, url));
  }
  return held;
}
