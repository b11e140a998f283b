import type { Hit, SearchAnswer, SearchQuestion } from '../../search/answer.ts';
import {
  chooseExcerpt,
  type MarkedText,
  mergeSpans,
  spellingsOf,
  toRuns,
} from '../../search/excerpt.ts';
import { type KeptText, readKeptTexts } from './kept-texts.ts';

/** The words of a query, and those that must not be in a result. */
interface KeptQuery {
  words: string[];
  excluded: string[];
}

/**
 * Answers a question from the kept articles, when the index cannot be reached: words are found as they are typed,
 * and filters do not count. `undefined` if no issue is kept.
 */
export async function searchKept({
  query,
  order,
}: SearchQuestion): Promise<SearchAnswer | undefined> {
  const texts = await readKeptTexts();
  if (!texts) return undefined;
  const { words, excluded } = readKeptQuery(query);
  const found = words.length === 0 ? [] : texts.flatMap((text) => findIn(text, words, excluded));
  const hits = order === 'relevance' ? found.sort((a, b) => b.score - a.score) : found;
  return {
    printed: undefined,
    ...{
      query,
      understood: words.map((word) => word.toLowerCase()),
      corrections: [],
      excluded,
      missing: [],
      apart: 0,
    },
    ...{ total: hits.length, unlimited: hits.length, isPartial: false, partial: 0 },
    ...{ leftOut: [], others: [], keptIssues: new Set(texts.map(({ issue }) => issue.page)).size },
    facets: { kinds: [], years: [], categories: [], sources: [] },
    read: (start, end) => Promise.resolve(hits.slice(start, end)),
  };
}

/** Splits a query at its spaces, but not in quotation marks; a minus excludes a word. */
export function readKeptQuery(query: string): KeptQuery {
  const parts = query.normalize('NFC').match(/-?["“”][^"“”]+["“”]|\S+/gu) ?? [];
  const wordOf = (part: string): string => part.replaceAll(/^-|["“”]/gu, '').trim();
  const [excluded, words] = [true, false].map((isExcluded) =>
    parts
      .filter((part) => part.startsWith('-') === isExcluded)
      .map(wordOf)
      .filter(Boolean),
  );
  return { words: words ?? [], excluded: excluded ?? [] };
}

function findIn(kept: KeptText, words: readonly string[], excluded: readonly string[]): Hit[] {
  const { title, text } = kept;
  const isIn = (word: string): boolean => [title, text].some((part) => toPattern(word).test(part));
  if (!words.every(isIn) || excluded.some(isIn)) return [];
  return [toKeptHit(kept, markWords(title, words), markWords(text, words))];
}

function toKeptHit({ page, issue }: KeptText, title: MarkedText, text: MarkedText): Hit {
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
    // A word in the title counts as much as ten in the text.
    score: title.spans.length * 10 + text.spans.length,
    kind: 'article',
    // Everything that is kept is an article.
    kindLabel: '',
    place: { label: issue.title, url: issue.page.slice(BASE_PATH.length) },
    notice: {},
  };
}

function markWords(text: string, words: readonly string[]): MarkedText {
  const spans = words
    .flatMap((word) => [...text.matchAll(toPattern(word))])
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
    .sort((a, b) => a.start - b.start);
  return { text, spans: mergeSpans(spans) };
}

/** Matches a word in any case, also with spaces in it: `고객경험` in `고객 경험`. */
function toPattern(word: string): RegExp {
  const letters = [...word.replaceAll(/\s/gu, '')].map((letter) =>
    letter.replace(/[$()*+./?[\\\]^{|}]/u, String.raw`\$&`),
  );
  return new RegExp(letters.join(String.raw`\s?`), 'giu');
}
