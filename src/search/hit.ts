import type { Hit } from './answer.ts';
import type { Found } from './engine.ts';
import { chooseExcerpt, cutOf, markText, spellings, toRuns } from './excerpt.ts';
import { factsOf, type PageTable } from './page-table.ts';
import type { Phrase } from './phrase.ts';

/** A found page with its row in the page table. */
export interface Ranked extends Found {
  row: number;
}

/** Reads a page and shows where in it the phrases are. */
export async function describe(
  { read, row, score }: Ranked,
  phrases: readonly Phrase[],
  table: PageTable,
): Promise<Hit> {
  const page = await read();
  const sequences = phrases.flatMap(({ words, apart }) =>
    apart === true ? words.map((word) => [word]) : [words],
  );
  const text = markText(page.text, sequences);
  const heading = markText(page.title, sequences);
  const piece = chooseExcerpt(text);
  const marks = [...new Set([...spellings(text), ...spellings(heading)])];
  const { place, category, sources } = factsOf(table, row);
  const query = new URLSearchParams(marks.map((mark) => ['mark', mark])).toString();
  const { url } = page;
  return {
    url,
    href: query === '' ? url : `${url}?${query}`,
    title: toRuns(heading, { start: 0, end: heading.text.length }),
    excerpt: toRuns(text, piece),
    cut: cutOf(text, piece),
    marks,
    score,
    kind: place?.kind ?? 'article',
    place: { label: place?.label ?? '', url: place?.url ?? url },
    category: category?.label,
    source: sources[0],
  };
}
