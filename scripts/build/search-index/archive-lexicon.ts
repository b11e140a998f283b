import { buildLexicon, type CountedLine, type LexiconLine } from '../../../src/search/lexicon.ts';
import type { KeptPage } from './page-facts.ts';
import { countNumbers, type StringTable } from './string-table.ts';

/** Builds the search lexicon from the lines of all texts, in the order of the pages. */
export function toArchiveLexicon(
  pages: readonly Pick<KeptPage, 'lines'>[],
  table: StringTable,
): LexiconLine[] {
  const lines = pages.flatMap((page) => page.lines);
  const counts = countNumbers(
    table,
    lines.values().flatMap(({ nounLines, verbLines }) => [nounLines, verbLines]),
  );
  const verbs = findVerbs(lines, table);
  return buildLexicon(countLines(table, counts, verbs), (line) => {
    const number = table.numbers.get(line);
    return number !== undefined && (counts[number] ?? 0) > 0;
  });
}

/** For each number of a line: 1 if the first text with this line has it as a verb, else 0. */
function findVerbs(lines: readonly KeptPage['lines'][number][], table: StringTable): Uint8Array {
  const verbs = new Uint8Array(table.texts.length);
  const seen = new Uint8Array(table.texts.length);
  for (const { nounLines, verbLines } of lines) {
    for (const number of nounLines) seen[number] = 1;
    for (const number of verbLines) {
      if (seen[number] === 0) verbs[number] = 1;
      seen[number] = 1;
    }
  }
  return verbs;
}

function* countLines(
  { texts }: StringTable,
  counts: Uint32Array,
  verbs: Uint8Array,
): Generator<CountedLine> {
  for (const [number, line] of texts.entries()) {
    const count = counts[number] ?? 0;
    if (count > 0) yield { line, kind: verbs[number] === 1 ? 'verb' : 'noun', count };
  }
}
