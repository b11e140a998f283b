import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Archive, Issue } from '../../archive/archive.ts';
import { byteLength, columnsOf, wrapToColumns } from '../../text/text-size.ts';
import { wordsOf } from '../../words/words.ts';
import { composeLetter, type LetterPictures } from './compose-letter.ts';
import type {
  Letter,
  LetterColours,
  LetterEntry,
  LetterInks,
  LetterLink,
  LetterSection,
} from './letter.ts';
import {
  type Styles,
  toLayoutTable,
  toLinks,
  toMasthead,
  toMoreLine,
  toNote,
  toSection,
  toStory,
  toStyles,
} from './letter-parts.ts';

/** Maximum bytes of a letter's HTML: Gmail cuts a mail at 102 KB, and mailing services add to it. */
export const MOST_BYTES = 100_000;

/**
 * The letter of an issue as HTML and as plain text. If the HTML is too large, summaries are left
 * out from the end, then articles.
 */
export function writeLetter(
  archive: Archive,
  issue: Issue,
  pictures: LetterPictures,
  colours: LetterColours,
): { html: string; txt: string } {
  const count = issue.articles.length;
  const write = (removed: number): { html: string; txt: string } => {
    const letter = composeLetter(archive, issue, pictures, {
      articles: Math.min(count, 2 * count - removed),
      summaries: Math.max(0, count - removed),
    });
    return { html: toLetterHtml(letter, colours), txt: toLetterText(letter) };
  };
  const fits = ({ html }: { html: string }): boolean => byteLength(html) <= MOST_BYTES;
  const whole = write(0);
  return fits(whole) ? whole : write(firstThat((removed) => fits(write(removed)), 1, 2 * count));
}

/** The first number from `low` to `high` that passes, by binary search; `high` if none does. */
function firstThat(passes: (number: number) => boolean, low: number, high: number): number {
  if (low >= high) return high;
  const middle = Math.floor((low + high) / 2);
  return passes(middle) ? firstThat(passes, low, middle) : firstThat(passes, middle + 1, high);
}

/**
 * A letter as HTML for mail programs: layout in tables, styles on each element. Only the colours of
 * dark mode are in a `style` element, which some programs remove.
 */
function toLetterHtml(letter: Letter, colours: LetterColours): string {
  const { language, subject, preview } = letter;
  const styles = toStyles(colours.day, wordsOf(language).exports.letterStyle);
  const document = h(null, [
    { type: 'doctype' },
    h('html', { lang: language, style: 'color-scheme:light dark' }, [
      toHead(subject, colours.night),
      h('body', { className: 'paper', style: styles.body }, [
        h('div', { style: styles.preview }, preview),
        h('div', { role: 'article', lang: language, ariaLabel: subject }, toSheet(letter, styles)),
      ]),
    ]),
  ]);
  return `${toHtml(document)}\n`;
}

function toHead(subject: string, night: LetterInks): Element {
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

/** The CSS of dark mode. */
function nightRules({ paper, ink, soft, rule, accent }: LetterInks): string {
  const rules = [
    `.paper{background-color:${paper}!important}`,
    `.ink{color:${ink}!important}`,
    `.soft{color:${soft}!important}`,
    `.rule{border-color:${rule}!important}`,
    `.accent{color:${accent}!important}`,
    `.button{background-color:${accent}!important}`,
    `.on-button{color:${paper}!important}`,
  ];
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}

/** The body of a letter in a column of at most 600 px; Outlook ignores max-width and gets a table of that width. */
function toSheet(letter: Letter, styles: Styles): Element {
  const { story, sections, more, footer } = letter;
  const rows = [
    toMasthead(letter, styles),
    ...(story ? [toStory(story, styles)] : []),
    ...sections.map((section) => toSection(section, styles)),
    ...(more ? [[toMoreLine(more, styles)]] : []),
    toLinks(letter, styles),
    footer.map((line) => toNote(line, styles)),
  ].map((row) => h('tr', [h('td', { className: 'ink rule', style: styles.cell }, row)]));
  const outlook = '<table role="presentation" width="600" align="center"><tr><td>';
  const cell = h('td', { align: 'center', style: styles.margin }, [
    { type: 'comment', value: `[if mso]>${outlook}<![endif]` },
    toLayoutTable({ style: styles.sheet }, rows),
    { type: 'comment', value: '[if mso]></td></tr></table><![endif]' },
  ]);
  return toLayoutTable({ className: 'paper', style: styles.canvas }, [h('tr', [cell])]);
}

/** Maximum columns of a line of plain text; a Hangul syllable takes two. */
const WIDTH = 72;

/** A letter as plain text, each address on a separate line. */
function toLetterText(letter: Letter): string {
  const { journal, label, theme, lead, facts, story, sections, more, issue, links } = letter;
  const blocks = [
    [`${journal} ${label}`, ...wrap(theme), ...wrap(facts.join(' · '))],
    wrap(lead),
    ...(story ? [[`■ ${story.heading}`], toEntryLines(story, story.subtitle)] : []),
    ...sections.flatMap(toSectionBlocks),
    ...(more ? [[...wrap(more.note), ...toLinkLines(more)]] : []),
    ...[issue, ...links].map(toLinkLines),
    ['-'.repeat(WIDTH), ...letter.footer.flatMap(wrap)],
  ];
  const texts = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

function toSectionBlocks({ heading, entries, more }: LetterSection): string[][] {
  return [
    [`■ ${heading}`],
    ...entries.map((entry) => toEntryLines(entry)),
    ...(more ? [[...wrap(more.note), ...toLinkLines(more)]] : []),
  ];
}

function toEntryLines({ title, url, summary, notes }: LetterEntry, subtitle?: string): string[] {
  const line = notes.join(' · ');
  const noteLines = columnsOf(line) <= WIDTH ? [line] : notes;
  return [title, subtitle, summary, ...noteLines].flatMap(wrap).concat(url);
}

function toLinkLines({ label, url }: LetterLink): string[] {
  return [`▶ ${label}`, url];
}

function wrap(text = ''): string[] {
  return wrapToColumns(text, WIDTH);
}
