import { type ConfigData, HtmlValidate } from 'html-validate';
import { isLetterFile } from '../../src/site/route-of.ts';

const pages = toValidator({
  // The suggestions of a combobox: no native element may hold what they hold.
  'prefer-native-element': ['error', { exclude: ['listbox'] }],
  // The conditions of the search act as they are chosen, on the list beneath them: nothing to send.
  'wcag/h32': 'off',
});

// What mail programs know: styles on each element, roles, and attributes from before there were any.
const letters = toValidator({
  'no-conditional-comment': 'off',
  'no-deprecated-attr': 'off',
  'no-inline-style': 'off',
  'prefer-native-element': 'off',
  'presentation-role-style': 'off',
});

/** One line for each error of an HTML file: `about/index.html:1:200  규칙  말`. */
export async function findHtmlErrors(file: string, html: string): Promise<string[]> {
  const validator = isLetterFile(file) ? letters : pages;
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${file}:${line}:${column}  ${ruleId}  ${message}`,
    ),
  );
}

function toValidator(rules: ConfigData['rules']): HtmlValidate {
  return new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    // Astro writes the pages that lead elsewhere, and writes it small.
    rules: { 'doctype-style': 'off', ...rules },
  });
}
