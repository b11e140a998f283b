import type { Issue } from '../archive/archive.ts';
import { type Article, articleDate, lastEdited, type Source } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { UNDATED } from '../archive/issue.ts';
import { type Journal, licenceUrl } from '../archive/journal.ts';
import { personSlug } from '../archive/person.ts';
import { printPagesOf } from '../archive/print-pages.ts';
import {
  agencyUrl,
  absoluteUrl,
  articleUrl,
  bidUrl,
  HOME_URL,
  issueUrl,
  personUrl,
  SEARCH_URL,
} from '../site/urls.ts';
import { isCancelled } from '../bids/bid-state.ts';
import { toSlug } from '../text/slug.ts';
import { isPerson, creditedNames } from './credits.ts';

/** An object of schema.org; undefined properties are not written. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** The text of a JSON-LD `script`; `<` is escaped, so that `</script>` in a title cannot end it. */
export function toJsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003C');
}

/** The site as a schema.org `WebSite`, with the address of its search. */
export function toWebSite(journal: Journal): Thing {
  return {
    '@type': 'WebSite',
    name: journal.title,
    url: absoluteUrl(HOME_URL, journal.url),
    description: journal.description,
    inLanguage: journal.language,
    sameAs: journal.social?.map(({ url }) => url),
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

/** The journal as a schema.org `Periodical`. */
export function toPeriodical(journal: Journal): Thing {
  return {
    '@type': 'Periodical',
    '@id': absoluteUrl(HOME_URL, journal.url),
    name: journal.title,
    issn: journal.issn,
    publisher: { '@type': 'Organization', name: journal.publisher },
  };
}

/** An issue as a schema.org `PublicationIssue`; an undated issue has neither date nor number. */
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

/** An issue as a `PublicationIssue` with the titles of its articles, for the issue's page. */
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

/** An article as a schema.org `Article` with its issue, its journal and the originals that it is based on. */
export function toArticleThing(
  article: Article,
  issue: Issue,
  journal: Journal,
  { section, image }: { section?: string | undefined; image?: string | undefined },
): Thing {
  const url = absoluteUrl(articleUrl(article), journal.url);
  const makers = creditedNames(article);
  const agents = (names: readonly string[]): readonly Thing[] | undefined =>
    unlessEmpty(names.map((name) => toAgent(name, article, journal)));
  return {
    '@type': 'Article',
    url,
    headline: article.title,
    alternativeHeadline: article.subtitle,
    description: article.summary,
    inLanguage: journal.language,
    datePublished: articleDate(article),
    dateModified: lastEdited(article),
    author: agents(makers.authors),
    editor: agents(makers.editors),
    translator: agents(makers.translators),
    contributor: agents(makers.contributors),
    articleSection: section,
    keywords: unlessEmpty(article.tags),
    image: image && absoluteUrl(image, journal.url),
    license: licenceUrl(journal.licence),
    isAccessibleForFree: article.access === 'members' ? false : undefined,
    isPartOf: toPublicationIssue(issue, journal),
    ...toPagination(article),
    isBasedOn: unlessEmpty(article.sources.map(toOriginal)),
    correction: unlessEmpty(
      (article.corrections ?? []).map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: date,
      })),
    ),
  };
}

/** The pages of an article; `pagination` only if first and last page are not enough: `12-15, 20`. */
function toPagination(article: Article): Record<string, unknown> {
  const { first, last, ranges = [] } = printPagesOf(article) ?? {};
  return {
    pageStart: first,
    pageEnd: last,
    pagination: ranges.length > 1 ? article.pages : undefined,
  };
}

/**
 * The page of a bid notice as a schema.org `WebPage` whose subject is a `Demand`: "the public, not
 * necessarily binding, announcement by an organization to seek a certain type of services". The agency
 * `seeks` it. There is no property for who won, so the award is not in it.
 */
export function toNoticeThing(bid: Bid, journal: Journal): Thing {
  const url = absoluteUrl(bidUrl(bid), journal.url);
  const { agency, agencyAsWritten, amount, posted, deadline } = bid;
  return {
    '@type': 'WebPage',
    url,
    name: bid.title,
    inLanguage: journal.language,
    datePublished: posted,
    dateModified: bid.updated,
    isPartOf: toPeriodical(journal),
    isBasedOn: bid.url,
    about: {
      '@type': 'Organization',
      '@id': absoluteUrl(agencyUrl(toSlug(agency)), journal.url),
      name: agency,
      alternateName: agencyAsWritten,
      seeks: { '@id': `${url}#demand` },
    },
    mainEntity: {
      '@type': 'Demand',
      '@id': `${url}#demand`,
      name: bid.title,
      identifier: bid.number,
      validFrom: posted,
      validThrough: deadline,
      availability: isCancelled(bid) ? 'https://schema.org/Discontinued' : undefined,
      itemOffered: { '@type': 'Service', name: bid.title },
      priceSpecification: amount && toPrice(amount),
    },
  };
}

const VAT_INCLUDED: Record<NonNullable<Bid['amount']>['vat'], boolean | undefined> = {
  ...{ included: true, excluded: false },
  // No VAT to include, or unknown.
  ...{ exempt: undefined, unknown: undefined },
};

function toPrice({ krw, vat, limit }: NonNullable<Bid['amount']>): Thing {
  return {
    '@type': 'PriceSpecification',
    priceCurrency: 'KRW',
    ...(limit ? { maxPrice: krw } : { price: krw }),
    valueAddedTaxIncluded: VAT_INCLUDED[vat],
  };
}

/**
 * The pages from the home page to a page as a schema.org `BreadcrumbList`. The last one has no address: a search
 * engine takes that of the page itself (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
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
      item: index < trail.length - 1 ? absoluteUrl(url, journal.url) : undefined,
    })),
  };
}

/** A source of an article as a schema.org `CreativeWork`, without a title, which sources do not have. */
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

function toAgent(name: string, { credits, sources }: Article, journal: Journal): Thing {
  const { publisher, title } = journal;
  const organizations = [publisher, title, ...sources.map((source) => source.name)];
  const isCredited = credits.some((credit) => credit.name === name);
  const slug = isCredited ? personSlug(name) : undefined;
  return {
    '@type': isPerson(name, organizations) ? 'Person' : 'Organization',
    name,
    url: slug && absoluteUrl(personUrl(slug), journal.url),
  };
}

function unlessEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
