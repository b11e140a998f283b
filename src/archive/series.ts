import type { Article } from './article.ts';
import type { Slug } from '../text/slug.ts';

/** A series (연재) with its articles, ordered by part number. */
export interface Series {
  slug: Slug;
  title: string;
  /** A sentence about the series, from `series` of journal.yaml. */
  description: string | undefined;
  /** Number of all parts, also of those to come; undefined if journal.yaml does not give it. */
  total: number | undefined;
  parts: Article[];
}

/** A part of a series, or parts one after the other that the archive does not have. */
type SeriesPart =
  | { kind: 'article'; article: Article; part: number }
  | { kind: 'missing' | 'coming'; from: number; to: number };

/**
 * All parts of a series in order: its articles, the parts missing between them, and the parts that have not
 * appeared yet, up to `total`.
 */
export function listParts({ parts, total = 0 }: Pick<Series, 'parts' | 'total'>): SeriesPart[] {
  const listed: SeriesPart[] = [];
  let next = 1;
  for (const article of parts) {
    const part = article.series?.part ?? next;
    if (part > next) listed.push({ kind: 'missing', from: next, to: part - 1 });
    listed.push({ kind: 'article', article, part });
    next = part + 1;
  }
  if (total >= next) listed.push({ kind: 'coming', from: next, to: total });
  return listed;
}
