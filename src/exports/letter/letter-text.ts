import type { Letter, LetterEntry, LetterLink, LetterSection } from './letter.ts';

/** Columns of a line, in which a Hangul syllable takes two. */
const WIDTH = 72;
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** A letter as plain text: lines of 72 columns, each address on a line of its own. */
export function toLetterText(letter: Letter): string {
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

/** The lines of a text, broken between words only; no line if it is empty. */
function wrap(text = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    if (line !== '' && columnsOf(`${line} ${word}`) > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function columnsOf(text: string): number {
  return [...text.normalize('NFC')].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}
