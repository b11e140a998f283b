import { toVisible } from '../../text/visible.ts';

// ASCII punctuation, except , . / - ' " % = ? which Markdown gives no meaning within a line.
const SIGNS = /[!#-$&(-+:-<>@[-`{-~]/gu;
// GitHub also looks for mentions, issue numbers, URLs and formulas after these characters in the
// rendered HTML, where a character reference is a character again. The <span> prevents that, and
// text copied from the page is still the message's text.
const CALLS = '@#:$';

/** Escapes text for one line of GitHub's Markdown: no markup, HTML, link, image, mention or formula remains. */
export function toInertHtml(text: string): string {
  return toVisible(text)
    .replace(SIGNS, (sign) => {
      const reference = `&#${sign.charCodeAt(0)};`;
      return CALLS.includes(sign) ? `<span>${reference}</span>` : reference;
    })
    .replace(/www(?=\.)/giu, '<span>$&</span>');
}
