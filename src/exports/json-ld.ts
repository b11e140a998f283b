import type { Issue } from '../archive/archive.ts';
import { type Article, articleDay, lastEdited, type Source } from '../archive/article.ts';
import { UNDATED } from '../archive/issue.ts';
import { type Journal, licenceUrl } from '../archive/journal.ts';
import { absoluteUrl, articleUrl, HOME_URL, issueUrl, SEARCH_URL } from '../site/urls.ts';
import { isPerson, makersOf } from './credits.ts';

/** A thing in the words of schema.org; what is undefined is left out when it is written. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** Text of a JSON-LD block, which no text of the archive can end: `<` is written as an escape. */
export function toJsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003C');
}

/** The journal's site, which can be searched. */
export function toWebSite(journal: Journal): Thing {
  return {
    '@type': 'WebSite',
    name: journal.title,
    url: absoluteUrl(HOME_URL, journal.url),
    description: journal.description,
    inLanguage: journal.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absoluteUrl(SEARCH_URL, journal.url)}?q={query}`,
      },
      'query-input': 'required name=query',
    },
  };
}

/** The journal itself. */
export function toPeriodical(journal: Journal): Thing {
  return {
    '@type': 'Periodical',
    '@id': absoluteUrl(HOME_URL, journal.url),
    name: journal.title,
    issn: journal.issn,
    publisher: { '@type': 'Organization', name: journal.publisher },
  };
}

/** An issue within its journal; an undated one tells no date and no number. */
function toPublicationIssue(issue: Issue, journal: Journal): Thing {
  const dated = issue.month !== UNDATED;
  return {
    '@type': 'PublicationIssue',
    '@id': absoluteUrl(issueUrl(issue.month), journal.url),
    name: issue.label,
    issueNumber: dated ? (issue.number ?? issue.month) : undefined,
    datePublished: dated ? (issue.date ?? issue.month) : undefined,
    isPartOf: toPeriodical(journal),
  };
}

/** An issue with what stands in it, for its own page. */
export function toIssueContents(issue: Issue, journal: Journal): Thing {
  return {
    ...toPublicationIssue(issue, journal),
    description: issue.lead,
    hasPart: issue.articles.map((article) => ({
      '@type': 'Article',
      headline: article.title,
      url: absoluteUrl(articleUrl(article), journal.url),
    })),
  };
}

/** Periodical -> PublicationIssue -> Article, with what the article is based on. */
export function toArticleThing(
  article: Article,
  issue: Issue,
  journal: Journal,
  { section, image }: { section?: string | undefined; image?: string | undefined },
): Thing {
  const url = absoluteUrl(articleUrl(article), journal.url);
  const makers = makersOf(article);
  const agents = (names: readonly string[]): readonly Thing[] | undefined =>
    some(names.map((name) => toAgent(name, article, journal)));
  return {
    '@type': 'Article',
    '@id': url,
    url,
    headline: article.title,
    alternativeHeadline: article.subtitle,
    description: article.summary,
    inLanguage: journal.language,
    datePublished: articleDay(article),
    dateModified: lastEdited(article),
    author: agents(makers.authors),
    editor: agents(makers.editors),
    translator: agents(makers.translators),
    contributor: agents(makers.contributors),
    articleSection: section,
    keywords: some(article.tags),
    image: image && absoluteUrl(image, journal.url),
    license: licenceUrl(journal.licence),
    isPartOf: toPublicationIssue(issue, journal),
    isBasedOn: some(article.sources.map(toOriginal)),
    correction: some(
      (article.corrections ?? []).map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: date,
      })),
    ),
  };
}

/** Where a page stands, from the home page to itself. */
export function toBreadcrumbs(
  trail: readonly { label: string; url: string }[],
  journal: Journal,
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteUrl(url, journal.url),
    })),
  };
}

/** What a republished piece says of the original, whose title it does not tell. */
function toOriginal({ name, reporter, url, date, issue }: Source): Thing {
  return {
    '@type': 'CreativeWork',
    url,
    datePublished: date,
    author: reporter === undefined ? undefined : { '@type': 'Person', name: reporter },
    publisher: { '@type': 'Organization', name },
    isPartOf: issue === undefined ? undefined : { '@type': 'PublicationIssue', name: issue },
  };
}

function toAgent(name: string, { sources }: Article, { publisher, title }: Journal): Thing {
  const organizations = [publisher, title, ...sources.map((source) => source.name)];
  return { '@type': isPerson(name, organizations) ? 'Person' : 'Organization', name };
}

function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
