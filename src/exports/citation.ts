import type { Issue } from '../archive/archive.ts';
import { type Article, articleDate } from '../archive/article.ts';
import { issueLabel, UNDATED } from '../archive/issue.ts';
import { type Journal, licenceLabel } from '../archive/journal.ts';
import { printPagesOf } from '../archive/print-pages.ts';
import { pagesFact } from '../site/entry-facts.ts';
import { absoluteUrl, articleUrl, readableUrl } from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';
import { creditedNames } from './credits.ts';

/**
 * The article as an entry of a reference list, which ends with its address:
 * `홍길동·김영희. 제목. 컨택저널, 2024년 4월호, 12–15쪽. https://…`.
 */
export function toReference(
  article: Article,
  { title, language, url }: Pick<Journal, 'title' | 'language' | 'url'>,
): string {
  const words = wordsOf(language);
  const { authors } = creditedNames(article);
  const pages = pagesFact(article, words);
  const named = [
    words.exports.joinAuthors(authors),
    article.title,
    [title, issueLabel(article.issue, words), pages?.text].filter(Boolean).join(', '),
  ].filter((element) => element !== '');
  // Shown with Hangul, because a reader may type the reference from paper.
  const address = readableUrl(absoluteUrl(articleUrl(article), url));
  return [...named.map(withFullStop), address].join(' ');
}

// A title that ends in `?` or `?”` gets no full stop.
function withFullStop(text: string): string {
  return /[.?!。？！…]['"’”」』)]*$/u.test(text) ? text : `${text}.`;
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
