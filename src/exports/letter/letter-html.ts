import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Letter } from './letter.ts';
import {
  toLinks,
  toMasthead,
  toMoreLine,
  toNote,
  toSection,
  toStory,
  toLayoutTable,
} from './letter-parts.ts';
import { type LetterColours, nightRules, type Styles, toStyles } from './letter-styles.ts';

/**
 * A letter as HTML for mail programs: layout in tables, styles on each element. Only the colours of
 * dark mode are in a `style` element, which some programs remove.
 */
export function toLetterHtml(letter: Letter, colours: LetterColours): string {
  const styles = toStyles(colours.day);
  const document: Root = h(null, [
    { type: 'doctype' },
    h('html', { lang: letter.language, style: 'color-scheme:light dark' }, [
      toHead(letter, colours),
      h('body', { className: 'paper', style: styles.body }, [
        h('div', { style: styles.preview }, letter.preview),
        h('div', { role: 'article', lang: letter.language, ariaLabel: letter.subject }, [
          toSheet(letter, styles),
        ]),
      ]),
    ]),
  ]);
  return `${toHtml(document)}\n`;
}

function toHead({ subject }: Letter, { night }: LetterColours): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    // Otherwise phones turn numbers and dates into links.
    h('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no' }),
    h('title', subject),
    h('style', nightRules(night)),
  ]);
}

/** A column of 600 px at most; Outlook ignores max-width and gets a table of that width. */
function toSheet(letter: Letter, styles: Styles): Element {
  const { story, sections, more } = letter;
  const rows = [
    toRow(styles, toMasthead(letter, styles)),
    ...(story ? [toRow(styles, toStory(story, styles))] : []),
    ...sections.map((section) => toRow(styles, toSection(section, styles))),
    ...(more ? [toRow(styles, [toMoreLine(more, styles)])] : []),
    toRow(styles, toLinks(letter, styles)),
    toRow(
      styles,
      letter.footer.map((line) => toNote(line, styles)),
    ),
  ];
  const outlook = '<table role="presentation" width="600" align="center"><tr><td>';
  return toLayoutTable({ className: 'paper', style: styles.canvas }, [
    h('tr', [
      h('td', { align: 'center', style: styles.margin }, [
        { type: 'comment', value: `[if mso]>${outlook}<![endif]` },
        toLayoutTable({ style: styles.sheet }, rows),
        { type: 'comment', value: '[if mso]></td></tr></table><![endif]' },
      ]),
    ]),
  ]);
}

function toRow(styles: Styles, children: readonly ElementContent[]): Element {
  return h('tr', [h('td', { className: 'ink rule', style: styles.cell }, [...children])]);
}
