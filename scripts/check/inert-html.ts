import { toVisible } from './visible.ts';

// After these GitHub looks for a name, a number, an address or a formula in the finished page too,
// where a character reference is a character again: what cannot be seen keeps the two apart.
const CALLS = '@#:$';

/**
 * Text for a line or a table cell of GitHub's Markdown that shows as it is: no markup, no HTML, no
 * link, image, mention or formula.
 */
export function toInertHtml(text: string): string {
  return toVisible(text)
    .replace(/[!-/:-@[-`{-~]/gu, (sign) => {
      const reference = `&#${sign.charCodeAt(0)};`;
      return CALLS.includes(sign) ? `${reference}&#8203;` : reference;
    })
    .replace(/www(?=&#46;)/giu, '$&&#8203;');
}
