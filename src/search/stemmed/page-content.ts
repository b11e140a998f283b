import type { DecodedText } from '../record-format.ts';
import { findTypedWords } from '../typed-words.ts';

// Pagefind indexes the characters between two spaces as one word, and keeps no line breaks. So
// spaces are added between words, and private-use characters, which Pagefind does not index, mark
// where and how to undo that.

/** Marks the end of a word that has no space after it in the text: `city—and` is stored as two words. */
const GLUE = '\uE000';
/**
 * Precedes a `'` that is `’` in the text: Pagefind takes `’` for a letter, but divides words at `'`
 * (`l’atelier`).
 */
const CURLY = '\uE002';
/** Separates lines; takes a position between spaces, so that no phrase continues from one line to the next. */
const LINE = '\uE001';
/** Pagefind puts this character between the words of a language that is written without spaces. */
const SEGMENT = '\u200B';

/** Encodes a title and a text (one line per paragraph) as the content of a Pagefind record. */
export function encodeContent(title: string, text: string): string {
  return [title, ...text.split('\n')].map(separateWords).join(` ${LINE} `);
}

function separateWords(line: string): string {
  const words = findTypedWords(line);
  const starts = words.flatMap(({ start }, index) => {
    const before = words[index - 1];
    return before && !line.slice(before.end, start).includes(' ') ? [start] : [];
  });
  return [0, ...starts]
    .map((start, index) => line.slice(start, starts[index]))
    .join(`${GLUE} `)
    .replaceAll('’', `${CURLY}'`);
}

/** Title and text of a page, with its words; positions are counted from the first word of the title. */
export function decodeContent(content: string): { title: DecodedText; text: DecodedText } {
  const lines: DecodedText[] = [{ text: '', tokens: [] }];
  for (const [position, part] of toParts(content).entries()) {
    const bare = part.trimEnd();
    const line = lines.at(-1);
    if (bare === LINE || !line) {
      lines.push({ text: '', tokens: [] });
      continue;
    }
    const written = (bare.endsWith(GLUE) ? bare.slice(0, -1) : part).replaceAll(`${CURLY}'`, '’');
    const [found] = findTypedWords(written);
    if (found) {
      const start = line.text.length + found.start;
      line.tokens.push({ word: found.word, start, end: line.text.length + found.end, position });
    }
    line.text += written;
  }
  const [title = { text: '', tokens: [] }, ...paragraphs] = lines;
  return { title: joinLines([title]), text: joinLines(paragraphs) };
}

/** Splits the content into the parts that Pagefind counts as positions, each with the space after it. */
function toParts(content: string): string[] {
  return content.includes(SEGMENT) ? content.split(SEGMENT) : content.split(/(?<= )/u);
}

function joinLines(lines: readonly DecodedText[]): DecodedText {
  const tokens: DecodedText['tokens'] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const line of lines) {
    const text = line.text.trimEnd();
    for (const token of line.tokens) {
      tokens.push({ ...token, start: token.start + offset, end: token.end + offset });
    }
    texts.push(text);
    offset += text.length + 1;
  }
  return { text: texts.join('\n'), tokens };
}
