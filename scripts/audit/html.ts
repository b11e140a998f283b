import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes the pages that lead elsewhere, and writes it small.
    'doctype-style': 'off',
    // The suggestions of a combobox: no native element may hold what they hold.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // The conditions of the search act as they are chosen, on the list beneath them: nothing to send.
    'wcag/h32': 'off',
  },
});

/** One line for each error of an HTML file: `about/index.html:1:200  규칙  말`. */
export async function findHtmlErrors(file: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${file}:${line}:${column}  ${ruleId}  ${message}`,
    ),
  );
}
