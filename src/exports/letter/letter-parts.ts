import type { Element } from 'hast';
import { h } from 'hastscript';
import type {
  Letter,
  LetterEntry,
  LetterInks,
  LetterMore,
  LetterPicture,
  LetterSection,
} from './letter.ts';

/** The parts of a letter's style that depend on its language. */
interface LetterStyle {
  /** Names without quotes: some mail programs end the `style` attribute at a quote. */
  fonts: string;
  wordBreak: string;
}

/** The CSS of the `style` attributes in a letter, by the part of the letter. */
export function toStyles(
  { paper, ink, soft, rule, accent }: LetterInks,
  { fonts, wordBreak }: LetterStyle,
) {
  const font = `font-family:-apple-system,${fonts},sans-serif`;
  return {
    body: `margin:0;padding:0;background-color:${paper}`,
    preview: 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;mso-hide:all',
    canvas: `table-layout:fixed;background-color:${paper}`,
    margin: 'padding:0 12px',
    sheet: 'table-layout:fixed;max-width:600px',
    cell: `padding:24px 8px;border-bottom:1px solid ${rule};color:${ink};${font};font-size:16px;line-height:1.65;text-align:left;word-break:${wordBreak};overflow-wrap:anywhere`,
    journal: `margin:16px 0 0;color:${accent};font-size:18px;font-weight:bold;text-align:center`,
    label: 'margin:0;font-size:30px;line-height:1.3;text-align:center',
    theme: 'margin:8px 0 0;font-size:18px;line-height:1.5;text-align:center',
    // Outlook ignores `display: block` on the picture, so its link centres it.
    coverLink: `display:block;margin:20px 0;color:${accent};text-align:center;text-decoration:none`,
    picture: 'display:block;margin:0 auto;max-width:100%;height:auto;border:0',
    lead: 'margin:12px 0',
    kicker: `margin:0 0 4px;color:${accent};font-size:14px;font-weight:bold`,
    storyTitle: 'margin:0 0 12px;font-size:24px;line-height:1.4',
    heading: `margin:0 0 12px;color:${accent};font-size:18px;line-height:1.4`,
    title: 'margin:16px 0 4px;font-size:18px;line-height:1.45',
    titleLink: `color:${ink};text-decoration:underline`,
    summary: 'margin:0 0 4px',
    note: `margin:4px 0;color:${soft};font-size:14px`,
    facts: `margin:4px 0;color:${soft};font-size:14px;text-align:center`,
    whole: 'display:inline-block',
    link: `color:${accent};text-decoration:underline`,
    button: `background-color:${accent}`,
    buttonCell: `padding:14px;${font}`,
    buttonLink: `display:block;color:${paper};font-size:16px;font-weight:bold;text-decoration:none`,
    after: 'margin:16px 0 0;text-align:center',
  };
}

/** The result of `toStyles`: CSS by the part of the letter. */
export type Styles = ReturnType<typeof toStyles>;

/** HTML of the top of a letter: link to the site, journal, issue, theme, cover, lead and facts. */
export function toMasthead(letter: Letter, styles: Styles): Element[] {
  const { journal, label, theme, lead, facts, help, issue, cover } = letter;
  return [
    h('p', { className: 'soft', style: styles.note }, [
      help.before,
      accentLink(help.link, issue.url, styles.link),
      help.after,
    ]),
    h('p', { className: 'accent', style: styles.journal }, journal),
    h('h1', { style: styles.label }, label),
    ...paragraph(theme, styles.theme),
    // The colour is for the alternative text, which shows until the reader loads the pictures.
    accentLink(toImage(cover, styles), issue.url, styles.coverLink),
    ...paragraph(lead, styles.lead),
    h('p', { className: 'soft', style: styles.facts }, facts.join(' · ')),
  ];
}

/** HTML of the first article of the issue. */
export function toStory(story: NonNullable<Letter['story']>, styles: Styles): Element[] {
  const { heading, title, url, subtitle, picture, summary, notes } = story;
  return [
    h('p', { className: 'accent', style: styles.kicker }, heading),
    h('h2', { style: styles.storyTitle }, [titleLink(title, url, styles)]),
    ...paragraph(subtitle, styles.lead),
    ...(picture ? [toImage(picture, styles)] : []),
    ...paragraph(summary, styles.lead),
    ...toNotes(notes, styles),
  ];
}

/** HTML of a section: its heading, its entries and its note on entries that were left out. */
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
    ...paragraph(summary, styles.summary),
    ...toNotes(notes, styles),
  ];
}

/** HTML of the note on entries that were left out, with its link. */
export function toMoreLine({ note, label, url }: LetterMore, styles: Styles): Element {
  return h('p', { style: styles.lead }, [`${note} `, accentLink(label, url, styles.link)]);
}

/** HTML of the link to the issue as a button, then of the other links. */
export function toLinks({ issue, links }: Letter, styles: Styles): Element[] {
  const { label, url } = issue;
  const button = h('a', { className: 'on-button', href: url, style: styles.buttonLink }, label);
  const cell = h('td', { align: 'center', style: styles.buttonCell }, [button]);
  return [
    toLayoutTable({ className: 'button', style: styles.button }, [h('tr', [cell])]),
    ...links.map((link) =>
      h('p', { style: styles.after }, [accentLink(link.label, link.url, styles.link)]),
    ),
  ];
}

/** HTML of a line in small print. */
export function toNote(text: string, styles: Styles): Element {
  return h('p', { className: 'soft', style: styles.note }, text);
}

/** HTML of a table for layout only, as wide as its parent. */
export function toLayoutTable(
  properties: { className?: string; style: string },
  rows: Element[],
): Element {
  const layout = { role: 'presentation', width: '100%', cellPadding: 0, cellSpacing: 0, border: 0 };
  return h('table', { ...layout, ...properties }, [h('tbody', rows)]);
}

function paragraph(text: string | undefined, style: string): Element[] {
  return text === undefined ? [] : [h('p', { style }, text)];
}

function accentLink(content: string | Element, href: string, style: string): Element {
  return h('a', { className: 'accent', href, style }, content);
}

function titleLink(title: string, href: string, styles: Styles): Element {
  return h('a', { className: 'ink', href, style: styles.titleLink }, title);
}

function toImage({ url, width, height, alt }: LetterPicture, styles: Styles): Element {
  return h('img', { src: url, width, height, alt, style: `${styles.picture};width:${width}px` });
}

/** HTML of a line of notes, `봄날신문 · 글 홍길동`, that wraps between notes only; empty without notes. */
function toNotes(notes: readonly string[], styles: Styles): Element[] {
  if (notes.length === 0) return [];
  const spans = notes.flatMap((note, index) => {
    const isLast = index === notes.length - 1;
    return [h('span', { style: styles.whole }, isLast ? note : `${note} ·`), ' '];
  });
  return [h('p', { className: 'soft', style: styles.note }, spans.slice(0, -1))];
}
