import { SPACED } from '../../../src/search/lexicon.ts';
import type { PairTable } from './pair-table.ts';
import type { StringTable } from './string-table.ts';

/**
 * The words of an archive, and the pairs of words that are lines of its lexicon. The number of a line is
 * twice that of its word (`상담`), or twice that of its pair plus one: `고객 경험`, or with a space in the
 * text `우선  순위`. A line of three words is a pair of a line and a word.
 */
export interface LineTable {
  table: StringTable;
  pairs: PairTable;
}

/** The number of the line that is this word, given by its number in the string table. */
export function lineOfWord(word: number): number {
  return word * 2;
}

/** The number of the line with a further word at its end, given by its number in the string table. */
export function extendLine(
  pairs: PairTable,
  line: number,
  word: number,
  isSpaced: boolean,
): number {
  return pairs.add(line, word * 2 + (isSpaced ? 1 : 0)) * 2 + 1;
}

/** Reads lines of a table by their numbers. */
interface LineReader {
  /**
   * The text of the line of the lexicon with this number: a word (`상담`) or neighbouring words (`고객 경험`), with
   * two spaces if the text has a space between them (`우선␣␣순위`).
   */
  read: (line: number) => string;
  /** Whether a line is a pair of words with a space between them in the text. */
  isSpaced: (line: number) => boolean;
}

/** A reader of the lines that the table has now. */
export function openLines({ table, pairs }: LineTable): LineReader {
  const { lefts, rights } = pairs.list();
  const lastOf = (line: number): number => rights[(line - 1) / 2] ?? 0;
  const isSpaced = (line: number): boolean => line % 2 === 1 && lastOf(line) % 2 === 1;
  const read = (line: number): string => {
    if (line % 2 === 0) return table.texts[line / 2] ?? '';
    const before = read(lefts[(line - 1) / 2] ?? 0);
    const last = table.texts[Math.floor(lastOf(line) / 2)] ?? '';
    return before + (isSpaced(line) ? SPACED : ' ') + last;
  };
  return { read, isSpaced };
}

/**
 * The lines of two words with a space between them that are also one word: `우선  순위`, if 우선순위 is
 * one. `occurs` says whether a line is in any text.
 */
export function findJoined(
  { table, pairs }: LineTable,
  occurs: (line: number) => boolean,
): Set<number> {
  const joined = new Set<number>();
  for (const [number, word] of table.texts.entries()) {
    if (!occurs(lineOfWord(number))) continue;
    for (let length = 1; length < word.length; length++) {
      const first = table.numbers.get(word.slice(0, length));
      const second = first === undefined ? undefined : table.numbers.get(word.slice(length));
      if (first === undefined || second === undefined) continue;
      const pair = pairs.find(lineOfWord(first), second * 2 + 1);
      if (pair !== undefined) joined.add(pair * 2 + 1);
    }
  }
  return joined;
}

/** Looks up a line without SPACED by its text; undefined if no text of the archive has it. */
export function findLine({ table, pairs }: LineTable, text: string): number | undefined {
  const [first, ...others] = text.split(' ').map((word) => table.numbers.get(word));
  let line = first === undefined ? undefined : lineOfWord(first);
  for (const word of others) {
    const pair = line === undefined || word === undefined ? undefined : pairs.find(line, word * 2);
    line = pair === undefined ? undefined : pair * 2 + 1;
  }
  return line;
}

/** The numbers of lines are below this. */
export function countLineNumbers({ table, pairs }: LineTable): number {
  return 2 * Math.max(table.texts.length, pairs.size());
}
