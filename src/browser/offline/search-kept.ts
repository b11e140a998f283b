import type { Hit, SearchAnswer, SearchQuestion } from '../../search/answer.ts';
import { chooseExcerpt, spellingsOf, toRuns } from '../../search/excerpt.ts';
import {
  findAsTyped,
  readTypedQuery,
  type TypedMatch,
  type TypedQuery,
} from '../../search/find-as-typed.ts';
import { type KeptText, readKeptTexts } from './kept-texts.ts';

/**
 * Answers a question from the kept articles when the search index cannot be reached: words must occur as they
 * are typed, and filters are ignored. `undefined` if no issue is kept.
 */
export async function searchKept({
  query,
  order,
}: SearchQuestion): Promise<SearchAnswer | undefined> {
  const texts = await readKeptTexts();
  if (!texts) return undefined;
  const typed = readTypedQuery(query);
  const found = texts.flatMap((text) => findIn(text, typed));
  const hits = order === 'relevance' ? found.sort((a, b) => b.score - a.score) : found;
  return {
    printed: undefined,
    ...{ query, understood: typed.words.map((word) => word.toLowerCase()), corrections: [] },
    ...{ excluded: typed.excluded, missing: [], apart: 0 },
    ...{ total: hits.length, unlimited: hits.length, isPartial: false, partial: 0 },
    ...{ leftOut: [], others: [], keptIssues: new Set(texts.map(({ issue }) => issue.page)).size },
    facets: { kinds: [], years: [], categories: [], sources: [] },
    read: (start, end) => Promise.resolve(hits.slice(start, end)),
  };
}

function findIn(kept: KeptText, query: TypedQuery): Hit[] {
  const match = findAsTyped(kept, query);
  return match ? [toKeptHit(kept, match)] : [];
}

function toKeptHit({ page, issue }: KeptText, { title, text, score }: TypedMatch): Hit {
  const excerpt = chooseExcerpt(text);
  const url = page.slice(BASE_PATH.length);
  const marks = [...new Set([...spellingsOf(text), ...spellingsOf(title)])];
  return {
    url,
    href: `${url}?${new URLSearchParams(marks.map((mark) => ['mark', mark]))}`,
    title: toRuns(title, { start: 0, end: title.text.length }),
    excerpt: toRuns(text, excerpt),
    cut: {
      start: excerpt.start > 0 && text.text[excerpt.start - 1] !== '\n',
      end: excerpt.end < text.text.length && text.text[excerpt.end] !== '\n',
    },
    lacks: [],
    marks,
    score,
    kind: 'article',
    // Kept entries are always articles, so the kind need not be shown.
    kindLabel: '',
    place: { label: issue.title, url: issue.page.slice(BASE_PATH.length) },
    notice: {},
  };
}
