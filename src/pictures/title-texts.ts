import type { Archive, Category } from '../archive/archive.ts';

/** Every text that pages set in the title font; repeated as often as it is a title. */
export function titleTexts(archive: Archive): string[] {
  const { journal, issues, articles, bids, categories, sources, tags, series } = archive;
  return [
    journal.title,
    journal.publisher,
    ...issues.flatMap(({ label, theme }) => [label, theme]),
    ...articles.flatMap(({ title, subtitle }) => [title, subtitle]),
    ...bids.map(({ title }) => title),
    ...categories.flatMap(labelsOf),
    ...sources.map(({ name }) => name),
    ...tags.map(({ name }) => name),
    ...series.map(({ title }) => title),
  ].filter((text) => text !== undefined);
}

function labelsOf({ label, children }: Category): string[] {
  return [label, ...children.flatMap(labelsOf)];
}
