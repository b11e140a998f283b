import type { Issue } from '../archive/archive.ts';
import { type Article, articleDay } from '../archive/article.ts';
import { UNDATED } from '../archive/issue.ts';
import type { Journal } from '../archive/journal.ts';
import { absoluteUrl, articleUrl } from '../site/urls.ts';
import { makersOf } from './credits.ts';

/** A name as one piece: Korean names are written without a comma, organizations have no family name. */
export interface CslName {
  literal: string;
}

/** An article in CSL-JSON (Citation Style Language 1.0.2). */
export interface CslItem {
  id: string;
  'citation-key': string;
  type: 'article-magazine';
  title: string;
  'container-title': string;
  author?: CslName[];
  editor?: CslName[];
  translator?: CslName[];
  contributor?: CslName[];
  issued?: { 'date-parts': [number[]] };
  issue?: string;
  publisher: string;
  ISSN?: string;
  URL: string;
  language: string;
  abstract?: string;
  keyword?: string;
}

/** The article for reference managers; an undated article has neither date nor issue. */
export function toCsl(article: Article, issue: Issue, journal: Journal): CslItem {
  const { authors, editors, translators, contributors } = makersOf(article);
  const day = articleDay(article);
  const key = citationKey(article);
  const number = citedIssue(issue);
  return {
    id: key,
    'citation-key': key,
    type: 'article-magazine',
    title: article.title,
    'container-title': journal.title,
    ...(authors.length > 0 && { author: authors.map(toName) }),
    ...(editors.length > 0 && { editor: editors.map(toName) }),
    ...(translators.length > 0 && { translator: translators.map(toName) }),
    ...(contributors.length > 0 && { contributor: contributors.map(toName) }),
    ...(day !== undefined && { issued: { 'date-parts': [day.split('-').map(Number)] } }),
    ...(number !== undefined && { issue: number }),
    publisher: journal.publisher,
    ...(journal.issn !== undefined && { ISSN: journal.issn }),
    URL: absoluteUrl(articleUrl(article), journal.url),
    language: journal.language,
    ...(article.summary !== undefined && { abstract: article.summary }),
    ...(article.tags.length > 0 && { keyword: article.tags.join(',') }),
  };
}

/**
 * Citation key from slug and issue, in ASCII for BibTeX: `gen_z_workplace_2024_04`. A Korean slug is
 * replaced by the first eight digits of the article's id: `a83099de9_2024_02`.
 */
export function citationKey({ slug, id, issue }: Pick<Article, 'slug' | 'id' | 'issue'>): string {
  const name = /^[a-z][\w-]*$/iu.test(slug)
    ? slug
    : `a${id
        .replace(/^uuid:/u, '')
        .replace(/[^a-z0-9]/gu, '')
        .slice(0, 8)}`;
  return `${name}_${issue}`.replaceAll('-', '_');
}

/** The issue as citations name it, `304` or `2024년 4월호`; absent for undated articles. */
export function citedIssue({ month, number, label }: Issue): string | undefined {
  return month === UNDATED ? undefined : (number?.toString() ?? label);
}

function toName(literal: string): CslName {
  return { literal };
}
