import type { Issue } from '../archive/archive.ts';
import { type Article, articleDay } from '../archive/article.ts';
import { UNDATED } from '../archive/issue.ts';
import type { Journal } from '../archive/journal.ts';
import { absoluteUrl, articleUrl } from '../site/urls.ts';
import { makersOf } from './credits.ts';

/** A name that is not divided: Korean names have no comma, organizations no family name. */
export interface CslName {
  literal: string;
}

/** An article in CSL-JSON (Citation Style Language 1.0.2); JSON leaves out undefined properties. */
export type CslItem = ReturnType<typeof toCsl>;

/** The article for reference managers; an undated article has neither date nor issue. */
export function toCsl(article: Article, issue: Issue, journal: Journal) {
  const { authors, editors, translators, contributors } = makersOf(article);
  const day = articleDay(article);
  const key = citationKey(article);
  return {
    id: key,
    'citation-key': key,
    type: 'article-magazine',
    title: article.title,
    'container-title': journal.title,
    author: toNames(authors),
    editor: toNames(editors),
    translator: toNames(translators),
    contributor: toNames(contributors),
    issued: day === undefined ? undefined : { 'date-parts': [day.split('-').map(Number)] as const },
    issue: citedIssue(issue),
    publisher: journal.publisher,
    ISSN: journal.issn,
    URL: absoluteUrl(articleUrl(article), journal.url),
    language: journal.language,
    abstract: article.summary,
    keyword: article.tags.join(',') || undefined,
  };
}

function toNames(names: readonly string[]): CslName[] | undefined {
  return names.length > 0 ? names.map((literal) => ({ literal })) : undefined;
}

/**
 * Citation key from slug and issue, in ASCII for BibTeX: `gen_z_workplace_2024_04`. A Korean slug is
 * replaced by the first eight digits of the article's id: `a83099de9_2024_02`.
 */
export function citationKey({ slug, id, issue }: Pick<Article, 'slug' | 'id' | 'issue'>): string {
  const digits = id.replace(/^uuid:/u, '').replace(/[^a-z0-9]/gu, '');
  const name = /^[a-z][\w-]*$/iu.test(slug) ? slug : `a${digits.slice(0, 8)}`;
  return `${name}_${issue}`.replaceAll('-', '_');
}

/** The issue as citations name it, `304` or `2024년 4월호`; absent for undated articles. */
export function citedIssue({ month, number, label }: Issue): string | undefined {
  return month === UNDATED ? undefined : (number?.toString() ?? label);
}
