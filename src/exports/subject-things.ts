import type { Archive } from '../archive/archive.ts';
import type { Journal } from '../archive/journal.ts';
import type { Person } from '../archive/person.ts';
import type { Series } from '../archive/series.ts';
import { absoluteUrl, articleUrl, personUrl, seriesUrl } from '../site/urls.ts';
import { isPerson } from './credits.ts';
import { type Thing, toPeriodical } from './json-ld.ts';

/** A person's page as a schema.org `ProfilePage` of a `Person` or an `Organization`. */
export function toPersonPage(
  { name, slug, description }: Person,
  { journal, sources }: Archive,
): Thing {
  const url = absoluteUrl(personUrl(slug), journal.url);
  const organizations = [journal.publisher, journal.title, ...sources.map((source) => source.name)];
  return {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    mainEntity: {
      '@type': isPerson(name, organizations) ? 'Person' : 'Organization',
      name,
      url,
      description,
    },
  };
}

/** A series as a schema.org `CreativeWorkSeries` with the titles of its parts. */
export function toSeriesThing(
  { title, slug, description, parts }: Series,
  journal: Journal,
): Thing {
  const url = absoluteUrl(seriesUrl(slug), journal.url);
  return {
    '@type': 'CreativeWorkSeries',
    '@id': url,
    url,
    name: title,
    description,
    isPartOf: toPeriodical(journal),
    hasPart: parts.map((article) => ({
      '@type': 'Article',
      position: article.series?.part,
      headline: article.title,
      url: absoluteUrl(articleUrl(article), journal.url),
    })),
  };
}
