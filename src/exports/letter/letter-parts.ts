import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Letter, LetterEntry, LetterMore, LetterPicture, LetterSection } from './letter.ts';
import type { Styles } from './letter-styles.ts';

/** The head of a letter: link to the site, journal, issue, theme, cover, lead and facts. */
export function toMasthead(letter: Letter, styles: Styles): Element[] {
  const { journal, label, theme, lead, facts, issue, cover } = letter;
  return [
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
    // The colour is for the alternative text, which shows until the reader loads the pictures.
    h('a', { className: 'accent', href: issue.url, style: styles.coverLink }, [
      toImage(cover, styles),
    ]),
    ...(lead === undefined ? [] : [h('p', { style: styles.lead }, lead)]),
    h('p', { className: 'soft', style: styles.facts }, facts.join(' · ')),
  ];
}

/** The first article of the issue. */
export function toStory(story: NonNullable<Letter['story']>, styles: Styles): Element[] {
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

/** Entries under their heading. */
export function toSection({ heading, entries, more }: LetterSection, styles: Styles): Element[] {
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

/** A note on what did not fit, with a link to it. */
export function toMoreLine({ note, label, url }: LetterMore, styles: Styles): Element {
  const link = h('a', { className: 'accent', href: url, style: styles.link }, label);
  return h('p', { style: styles.lead }, [`${note} `, link]);
}

/** The link to the issue as a button, then the other links. */
export function toLinks({ issue, links }: Letter, styles: Styles): Element[] {
  return [
    toLayoutTable({ className: 'button', style: styles.button }, [
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

/** A line in small print. */
export function toNote(text: string, styles: Styles): Element {
  return h('p', { className: 'soft', style: styles.note }, text);
}

/** `봄날신문 · 글 홍길동`, broken between notes only. */
function toNotes(notes: readonly string[], styles: Styles): Element {
  const spans = notes.flatMap((note, index) => {
    const isLast = index === notes.length - 1;
    return [h('span', { style: styles.whole }, isLast ? note : `${note} ·`), ' '];
  });
  return h('p', { className: 'soft', style: styles.note }, spans.slice(0, -1));
}

/** A table for layout only, as wide as there is room. */
export function toLayoutTable(
  properties: { className?: string; style: string },
  rows: Element[],
): Element {
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
