import { toVisible } from '../../text/visible.ts';

// Every sign but , . / - ' " % = ? which mean nothing within a line.
const SIGNS = /[!#-$&(-+:-<>@[-`{-~]/gu;
// Where one of these stands, GitHub looks for a name, a number, an address or a formula in the
// finished page too, where a character reference is a character again. An element parts the two,
// and what is copied from the page is still what the message says.
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
