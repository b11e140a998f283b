import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Letter, LetterEntry, LetterMore, LetterPicture, LetterSection } from './letter.ts';
import type { Styles } from './styles.ts';
import { toTable } from './table.ts';

/** What a letter begins with, to the facts of its issue. */
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
    // Its colour is that of the words which stand for a picture until it is asked for.
    h('a', { className: 'accent', href: issue.url, style: styles.coverLink }, [
      toImage(cover, styles),
    ]),
    ...(lead === undefined ? [] : [h('p', { style: styles.lead }, lead)]),
    h('p', { className: 'soft', style: styles.facts }, facts.join(' · ')),
  ];
}

/** The article that the issue begins with. */
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

/** What had no room, and where it is. */
export function toMoreLine({ note, label, url }: LetterMore, styles: Styles): Element {
  const link = h('a', { className: 'accent', href: url, style: styles.link }, label);
  return h('p', { style: styles.lead }, [`${note} `, link]);
}

/** The way to the issue, as a button, and the other ways. */
export function toLinks({ issue, links }: Letter, styles: Styles): Element[] {
  return [
    toTable({ className: 'button', style: styles.button }, [
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

/** A line in small letters. */
export function toNote(text: string, styles: Styles): Element {
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
