import axe from 'axe-core';
import { type ConfigData, HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { isLetterFile } from '../../src/site/route-of.ts';
import { findSideways } from './audit-layout.ts';
import { type AuditedSite, templateName } from './audited-site.ts';
import { measureFaults, type Measurement } from './measurement.ts';
import { PAGE_STATES, toWindow, type View, VIEWS, visit } from './view.ts';

const pageValidator = toValidator({
  // The list of a combobox (`role="listbox"`) cannot be a native <select>.
  'prefer-native-element': ['error', { exclude: ['listbox'] }],
  // A form needs no submit button if its fields take effect at once (search filters).
  'wcag/h32': 'off',
});

// Mail programs need inline styles, roles and deprecated attributes.
const letterValidator = toValidator({
  'no-conditional-comment': 'off',
  'no-deprecated-attr': 'off',
  'no-inline-style': 'off',
  'prefer-native-element': 'off',
  'presentation-role-style': 'off',
});

function toValidator(rules: ConfigData['rules']): HtmlValidate {
  return new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    // Redirect pages made by Astro have `<!doctype html>` in lower case.
    rules: { 'doctype-style': 'off', ...rules },
  });
}

/** Validates every HTML file of the site with html-validate. */
export async function auditHtml({ files }: AuditedSite): Promise<Measurement[]> {
  const pages = [...files].filter(([file]) => file.endsWith('.html'));
  const faults: string[] = [];
  for (const [file, html] of pages) faults.push(...(await findHtmlErrors(file, html)));
  return [measureFaults('html', 'HTML 오류', `${pages.length}쪽 모두`, faults)];
}

/** One line for each error of an HTML file: `about/index.html:1:200  규칙  말`. */
export async function findHtmlErrors(file: string, html: string): Promise<string[]> {
  const validator = isLetterFile(file) ? letterValidator : pageValidator;
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${file}:${line}:${column}  ${ruleId}  ${message}`,
    ),
  );
}

/** Audits each kind of page with axe, in the given windows and in every state (see PAGE_STATES). */
export async function auditAxe(
  { browser, origin, templates }: AuditedSite,
  views: readonly View[] = VIEWS,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const template of templates) {
    const url = origin + encodeURI(template.url);
    const found = await Promise.all(
      views.map((view) =>
        visit(browser, url, toWindow(view), (page) =>
          findInEveryState(page, `${view.width}px ${view.theme}`),
        ),
      ),
    );
    const faults = toViolationLines(found.flat());
    measurements.push(measureFaults('axe', 'axe 위반', templateName(template), faults));
  }
  return measurements;
}

/** A violation of an axe rule; `where` names window and state: `360px dark, 검색 대화 상자`. */
interface Violation {
  fault: string;
  where: string;
}

async function findInEveryState(page: Page, view: string): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { name, open } of PAGE_STATES) {
    if (!(await open(page))) continue;
    const faults = await findViolations(page);
    violations.push(...faults.map((fault) => ({ fault, where: `${view}, ${name}` })));
    await page.keyboard.press('Escape');
  }
  return violations;
}

/** One line for each violation, with the first place where it occurs and the number of other places. */
function toViolationLines(violations: readonly Violation[]): string[] {
  return [...Map.groupBy(violations, ({ fault }) => fault)].map(([fault, places]) => {
    const more = places.length > 1 ? ` 외 ${places.length - 1}곳` : '';
    return `${places[0]?.where ?? ''}${more}: ${fault}`;
  });
}

/** Runs axe on an open page: one line for each element that violates a rule. */
export async function findViolations(
  page: Page,
  { disabledRules = [] }: { disabledRules?: readonly string[] } = {},
): Promise<string[]> {
  // Through the debugger, because the page's content security policy blocks a foreign <script>.
  await page.evaluate(axe.source);
  const loaded = await page.evaluateHandle<typeof axe>('axe');
  const violations = await loaded.evaluate(async (it, disabled) => {
    const results = await it.run(document, {
      resultTypes: ['violations'],
      // KWCAG 2.2 asks for both (6.1.3, 6.5.3); axe has them off by default.
      rules: {
        'label-content-name-mismatch': { enabled: true },
        'target-size': { enabled: true },
        ...Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
      },
    });
    return results.violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      targets: nodes.map(({ target }) => target.join(' ')),
    }));
  }, disabledRules);
  return violations.flatMap(({ rule, targets }) => targets.map((target) => `${rule} (${target})`));
}

// Rules about landmarks are not for letters: these are shown in a mail program, which has its own
// landmarks.
const RULES_OF_WHOLE_PAGES = ['landmark-one-main', 'region'];

/** Audits the longest letter: axe in light and dark windows, and its width in narrow ones. */
export async function auditLetter({ browser, origin, files }: AuditedSite): Promise<Measurement[]> {
  const [letter] = [...files]
    .filter(([file]) => isLetterFile(file))
    .toSorted(([, a], [, b]) => b.length - a.length);
  if (!letter) return [];
  const url = `${origin}/${letter[0]}`;
  const violations: string[] = [];
  for (const view of VIEWS) {
    const faults = await visit(browser, url, toWindow(view), (page) =>
      findViolations(page, { disabledRules: RULES_OF_WHOLE_PAGES }),
    );
    violations.push(...faults.map((fault) => `${view.width}px ${view.theme}: ${fault}`));
  }
  const where = `편지 /${letter[0]}`;
  return [
    measureFaults('letter', 'axe 위반', where, violations),
    measureFaults('letter', '옆으로 넘침', where, await findSideways(browser, url)),
  ];
}
