import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Letter, LetterEntry, LetterMore, LetterPicture, LetterSection } from './letter.ts';
import { type LetterColours, nightRules, toStyles } from './styles.ts';

type Styles = ReturnType<typeof toStyles>;

/**
 * A letter as the HTML that mail programs know: tables, and styles on each element. The one rule
 * apart is for readers in the dark, and nothing is lost where a program drops it.
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
    // Phones would make links of numbers and days.
    h('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no' }),
    h('title', subject),
    h('style', nightRules(night)),
  ]);
}

/** The column of 600 pixels; Outlook knows no max-width, and is given a table of that width. */
function toSheet(letter: Letter, styles: Styles): Element {
  const { story, sections, more } = letter;
  const rows = [
    ...toMasthead(letter, styles),
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
  return table({ className: 'paper', style: styles.canvas }, [
    h('tr', [
      h('td', { align: 'center', style: styles.margin }, [
        { type: 'comment', value: `[if mso]>${outlook}<![endif]` },
        table({ style: styles.sheet }, rows),
        { type: 'comment', value: '[if mso]></td></tr></table><![endif]' },
      ]),
    ]),
  ]);
}

function toMasthead(letter: Letter, styles: Styles): Element[] {
  const { journal, label, theme, lead, facts, issue, cover } = letter;
  return [
    toRow(styles, [
      h('p', { className: 'soft', style: styles.note }, [
        '이 메일이 잘 보이지 않으면 ',
        h(
          'a',
          { className: 'accent', href: issue.url, style: styles.link },
          '사이트에서 읽어 주세요',
        ),
        '.',
      ]),
      h('p', { className: 'accent', style: styles.journal }, journal),
      h('h1', { style: styles.label }, label),
      ...(theme === undefined ? [] : [h('p', { style: styles.theme }, theme)]),
      h('a', { href: issue.url, style: styles.coverLink }, [toImage(cover, styles)]),
      ...(lead === undefined ? [] : [h('p', { style: styles.lead }, lead)]),
      h('p', { className: 'soft', style: styles.facts }, facts.join(' · ')),
    ]),
  ];
}

function toStory(story: NonNullable<Letter['story']>, styles: Styles): Element[] {
  const { heading, title, url, subtitle, picture, summary, notes } = story;
  return [
    h('p', { className: 'accent', style: styles.kicker }, heading),
    h('h2', { style: styles.storyTitle }, [titleLink(title, url, styles)]),
    ...(subtitle === undefined ? [] : [h('p', { style: styles.lead }, subtitle)]),
    ...(picture ? [toImage(picture, styles)] : []),
    ...(summary === undefined ? [] : [h('p', { style: styles.lead }, summary)]),
    ...(notes.length > 0 ? [toNotes(notes, styles)] : []),
  ];
}

function toSection({ heading, entries, more }: LetterSection, styles: Styles): Element[] {
  return [
    h('h2', { className: 'accent', style: styles.heading }, heading),
    ...entries.flatMap((entry) => toEntry(entry, styles)),
    ...(more ? [toMoreLine(more, styles)] : []),
  ];
}

function toEntry({ title, url, summary, notes }: LetterEntry, styles: Styles): Element[] {
  return [
    h('h3', { style: styles.title }, [titleLink(title, url, styles)]),
    ...(summary === undefined ? [] : [h('p', { style: styles.summary }, summary)]),
    ...(notes.length > 0 ? [toNotes(notes, styles)] : []),
  ];
}

function titleLink(title: string, href: string, styles: Styles): Element {
  return h('a', { className: 'ink', href, style: styles.titleLink }, title);
}

function toMoreLine({ note, label, url }: LetterMore, styles: Styles): Element {
  const link = h('a', { className: 'accent', href: url, style: styles.link }, label);
  return h('p', { style: styles.lead }, [`${note} `, link]);
}

function toLinks({ issue, links }: Letter, styles: Styles): Element[] {
  return [
    table({ className: 'button', style: styles.button }, [
      h('tr', [
        h('td', { align: 'center', style: styles.buttonCell }, [
          h(
            'a',
            { className: 'on-button', href: issue.url, style: styles.buttonLink },
            issue.label,
          ),
        ]),
      ]),
    ]),
    ...links.map(({ label, url }) =>
      h('p', { style: styles.after }, [
        h('a', { className: 'accent', href: url, style: styles.link }, label),
      ]),
    ),
  ];
}

function toImage({ url, width, height, alt }: LetterPicture, styles: Styles): Element {
  return h('img', { src: url, width, height, alt, style: `${styles.picture};width:${width}px` });
}

function toNote(text: string, styles: Styles): Element {
  return h('p', { className: 'soft', style: styles.note }, text);
}

/** On one line, or broken between notes where there is room for each. */
function toNotes(notes: readonly string[], styles: Styles): Element {
  const spans = notes.flatMap((note, index) => {
    const isLast = index === notes.length - 1;
    return [h('span', { style: styles.whole }, isLast ? note : `${note} ·`), ' '];
  });
  return h('p', { className: 'soft', style: styles.note }, spans.slice(0, -1));
}

function toRow(styles: Styles, children: readonly ElementContent[]): Element {
  return h('tr', [h('td', { className: 'ink rule', style: styles.cell }, [...children])]);
}

function table(properties: { className?: string; style: string }, rows: Element[]): Element {
  return h(
    'table',
    {
      role: 'presentation',
      width: '100%',
      cellPadding: 0,
      cellSpacing: 0,
      border: 0,
      ...properties,
    },
    [h('tbody', rows)],
  );
}
