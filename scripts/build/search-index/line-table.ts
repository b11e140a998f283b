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

/** Returns the text of each line: `상담`, `고객 경험`, `우선  순위`. */
export function lineReader({ table, pairs }: LineTable): (line: number) => string {
  const { lefts, rights } = pairs.list();
  const read = (line: number): string => {
    if (line % 2 === 0) return table.texts[line / 2] ?? '';
    const pair = (line - 1) / 2;
    const last = rights[pair] ?? 0;
    const between = last % 2 === 1 ? SPACED : ' ';
    return read(lefts[pair] ?? 0) + between + (table.texts[Math.floor(last / 2)] ?? '');
  };
  return read;
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
