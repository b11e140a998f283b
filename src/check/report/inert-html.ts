import { toVisible } from '../../text/visible.ts';

// ASCII signs, except , . / - ' " % = ? which have no meaning within a line.
const SIGNS = /[!#-$&(-+:-<>@[-`{-~]/gu;
// After these GitHub looks for names, numbers, addresses or formulas in the rendered HTML too, where
// a character reference is a character again. A <span> separates the two, and text copied from the
// page is still the message's text.
const CALLS = '@#:$';

/**
 * Text for a line or a table cell of GitHub's Markdown that shows as it is: no markup, no HTML, no
 * link, image, mention or formula.
 */
export function toInertHtml(text: string): string {
  return toVisible(text)
    .replace(SIGNS, (sign) => {
      const reference = `&#${sign.charCodeAt(0)};`;
      return CALLS.includes(sign) ? `<span>${reference}</span>` : reference;
    })
    .replace(/www(?=\.)/giu, '<span>$&</span>');
}
