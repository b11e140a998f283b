import type { Issue } from '../archive/archive.ts';
import { type Article, articleDate } from '../archive/article.ts';
import { UNDATED } from '../archive/issue.ts';
import { type Journal, licenceLabel } from '../archive/journal.ts';
import { printPagesOf } from '../archive/print-pages.ts';
import { absoluteUrl, articleUrl } from '../site/urls.ts';
import { creditedNames } from './credits.ts';

/** The issue in a citation: its number (`304`), or its label (`2024년 4월호`) without one; undefined if undated. */
function citedIssue({ month, number, label }: Issue): string | undefined {
  return month === UNDATED ? undefined : (number?.toString() ?? label);
}

/** The name and the content of a `meta` element. */
export type MetaTag = readonly [name: string, content: string];

/** `meta` tags for scholarly indexes: Highwire Press (`citation_…`), then Dublin Core (`DC.…`). */
export function toHeadTags(article: Article, issue: Issue, journal: Journal): MetaTag[] {
  return [...toHighwire(article, issue, journal), ...toDublinCore(article, issue, journal)];
}

function toHighwire(article: Article, issue: Issue, journal: Journal): MetaTag[] {
  const url = absoluteUrl(articleUrl(article), journal.url);
  const pages = printPagesOf(article);
  return definedTags([
    ['citation_title', article.title],
    ...creditedNames(article).authors.map((name): MetaTag => ['citation_author', name]),
    ['citation_journal_title', journal.title],
    ['citation_issn', journal.issn],
    ['citation_publication_date', articleDate(article)?.replaceAll('-', '/')],
    ['citation_issue', citedIssue(issue)],
    ['citation_firstpage', pages?.first.toString()],
    ['citation_lastpage', pages?.last.toString()],
    ['citation_publisher', journal.publisher],
    ['citation_language', journal.language],
    ['citation_keywords', article.tags.join('; ') || undefined],
    ['citation_fulltext_html_url', url],
  ]);
}

function toDublinCore(article: Article, issue: Issue, journal: Journal): MetaTag[] {
  const { authors, ...others } = creditedNames(article);
  return definedTags([
    ['DC.title', article.title],
    ...authors.map((name): MetaTag => ['DC.creator', name]),
    ...Object.values(others)
      .flat()
      .map((name): MetaTag => ['DC.contributor', name]),
    ['DC.date', articleDate(article)],
    ['DC.publisher', journal.publisher],
    ['DC.identifier', absoluteUrl(articleUrl(article), journal.url)],
    ['DC.language', journal.language],
    ['DC.source', `${journal.title}, ${issue.label}`],
    ...article.sources.map((source): MetaTag => ['DC.relation', source.url ?? source.name]),
    ['DC.rights', licenceLabel(journal)],
    ['DC.type', 'Text'],
  ]);
}

function definedTags(pairs: readonly (readonly [string, string | undefined])[]): MetaTag[] {
  return pairs.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]));
}
