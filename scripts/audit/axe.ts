import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** One line for each element that breaks a rule of axe, but those left off, on the page as it stands. */
export async function findViolations(
  page: Page,
  { leaveOff = [] }: { leaveOff?: readonly string[] } = {},
): Promise<string[]> {
  // Through the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(axe.source);
  const loaded = await page.evaluateHandle<typeof axe>('axe');
  const violations = await loaded.evaluate(async (it, off) => {
    const results = await it.run(document, {
      resultTypes: ['violations'],
      // KWCAG 2.2 asks for both (6.1.3, 6.5.3); axe leaves them off unless it is told.
      rules: {
        'label-content-name-mismatch': { enabled: true },
        'target-size': { enabled: true },
        ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      },
    });
    return results.violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      targets: nodes.map(({ target }) => target.join(' ')),
    }));
  }, leaveOff);
  return violations.flatMap(({ rule, targets }) => targets.map((target) => `${rule} (${target})`));
}
