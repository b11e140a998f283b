import { buildLexicon, type LexiconLine, type LineCount } from '../../../src/search/lexicon.ts';
import type { KeptPage } from './page-facts.ts';
import type { StringTable } from './string-table.ts';

/** The lexicon of all texts of the pages, in their order. */
export function toArchiveLexicon(
  pages: readonly Pick<KeptPage, 'lines'>[],
  { texts }: StringTable,
): LexiconLine[] {
  const counts = new Map<number, LineCount>();
  for (const { nounLines, verbLines } of pages.values().flatMap(({ lines }) => lines)) {
    for (const [kind, numbers] of [
      ['noun', nounLines],
      ['verb', verbLines],
    ] as const) {
      for (const number of numbers) {
        const known = counts.get(number);
        if (known) known.count++;
        else counts.set(number, { kind, count: 1 });
      }
    }
  }
  return buildLexicon(
    new Map(counts.entries().map(([number, count]) => [texts[number] ?? '', count])),
  );
}
