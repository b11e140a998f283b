import type { Hit, SearchAnswer, SearchQuestion } from '../../search/answer.ts';
import { chooseExcerpt, spellingsOf, toRuns } from '../../search/excerpt.ts';
import {
  findAsTyped,
  readTypedQuery,
  type TypedMatch,
  type TypedQuery,
} from '../../search/find-as-typed.ts';
import { type KeptIssue, listKept, openKeptCache } from './kept-issues.ts';

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
  const teaserMark = texts.find(({ mark }) => mark !== '')?.mark;
  return {
    printed: undefined,
    ...{ query, understood: typed.words.map((word) => word.toLowerCase()), corrections: [] },
    ...{ excluded: typed.excluded, missing: [], apart: 0 },
    ...{ total: hits.length, unlimited: hits.length, isPartial: false, partial: 0 },
    ...{ leftOut: [], others: [], keptIssues: new Set(texts.map(({ issue }) => issue.page)).size },
    ...(teaserMark === undefined ? {} : { teaserMark }),
    facets: { kinds: [], years: [], categories: [], sources: [] },
    read: (start, end) => Promise.resolve(hits.slice(start, end)),
  };
}

function findIn(kept: KeptText, query: TypedQuery): Hit[] {
  const match = findAsTyped(kept, query);
  return match ? [toKeptHit(kept, match)] : [];
}

function toKeptHit({ page, issue, mark }: KeptText, { title, text, score }: TypedMatch): Hit {
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
    kindLabel: mark,
    place: { label: issue.title, url: issue.page.slice(BASE_PATH.length) },
    notice: {},
  };
}

/** A kept article, as the search reads it. */
interface KeptText {
  /** Path of its page, with the base path. */
  page: string;
  issue: Pick<KeptIssue, 'page' | 'title'>;
  title: string;
  /** Mark of an article for members, of which only the teaser is read: `회원사 전용`; '' for others. */
  mark: string;
  /** Text of the article, one line for each paragraph. */
  text: string;
}

/** Texts that were read before, by their key in the cache: a search at each pause of typing needs all of them. */
const known = new Map<string, KeptText>();

const BLOCKS = 'p, li, dd, td, th, figcaption, blockquote, h2, h3, h4';

/**
 * Elements that are left out of the text: the number of a footnote would come in the middle of a sentence,
 * and what the gate of a members' article says is no text of it.
 */
const NO_TEXT = '[data-aside], [data-footnote-ref], [data-footnote-backref], .members-gate';

/** The texts of all kept articles, the last issue first; `undefined` if no issue is kept. */
async function readKeptTexts(): Promise<KeptText[] | undefined> {
  const cache = 'caches' in window ? await openKeptCache() : undefined;
  if (!cache) return undefined;
  const issues = (await listKept(cache)).sort((a, b) => (a.page < b.page ? 1 : -1));
  const texts = issues.flatMap(({ files, ...issue }) =>
    files
      .filter(([name]) => name.startsWith(issue.page) && name !== issue.page && name.endsWith('/'))
      .map(async ([page, key]) => {
        const text = known.get(key) ?? readText(await cache.match(key), page, issue);
        known.set(key, await text);
        return text;
      }),
  );
  return Promise.all(texts);
}

async function readText(
  response: Response | undefined,
  page: string,
  issue: KeptText['issue'],
): Promise<KeptText> {
  const html = (await response?.text()) ?? '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const article = body.querySelector('[data-pagefind-body]');
  const mark = linesOf(article?.querySelector('.members-gate h2'));
  for (const part of article?.querySelectorAll(NO_TEXT) ?? []) part.remove();
  const title = linesOf(article?.querySelector('h1'));
  const blocks = [...(article?.querySelectorAll(BLOCKS) ?? [])];
  const lines = blocks.filter((block) => !block.querySelector(BLOCKS)).map(linesOf);
  return { page, issue, title, mark, text: lines.join('\n') };
}

function linesOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
