import { agencyNamer } from '../../../archive/agency.ts';
import { personSlug } from '../../../archive/person.ts';
import * as urls from '../../../site/urls.ts';
import { explainSlug, foldSlug, toSlug } from '../../../text/slug.ts';
import type { FieldPath } from '../../../yaml/field-places.ts';
import type { ReadArchive } from '../../read-entries.ts';

/** A URL that an entry needs for one of its pages. Claims of the same URL by different owners collide. */
export interface AddressClaim {
  url: string;
  /** The URL, decoded and in lower case, so that paths that some file systems take as the same are equal. */
  path: string;
  /**
   * The subject of the page: the tag, source or agency, else the file of the entry. Two articles with the
   * same tag claim its URL with the same owner, and do not collide.
   */
  owner: string;
  /** Name of the tag, source or agency whose page has the URL; undefined for the page of an entry. */
  word?: string;
  file: string;
  field: FieldPath;
}

type UrlClaim = Omit<AddressClaim, 'path'>;

/** Every URL that the entries and standing pages of an archive need. */
export function claimsOf({ articles, bids, files, journal }: ReadArchive): AddressClaim[] {
  const nameOf = agencyNamer(journal.agencies);
  const claims = [
    ...articles.flatMap(articleClaims),
    ...bids.flatMap((bid) => bidClaims(bid, nameOf)),
    ...agencyClaims(journal, nameOf),
    ...[...files].flatMap(pageClaim),
  ];
  const paths = new Map<string, string>();
  return claims.map((claim) => {
    // Thousands of articles have the same tag or source.
    const path = paths.get(claim.url) ?? foldUrl(claim.url);
    paths.set(claim.url, path);
    return { ...claim, path };
  });
}

/** A URL path, decoded and in lower case. */
export function foldUrl(url: string): string {
  return foldSlug(decodeURIComponent(url));
}

function articleClaims(article: ReadArchive['articles'][number]): UrlClaim[] {
  const { file } = article;
  return [
    { url: urls.articleUrl(article), owner: file, file, field: [] },
    ...article.aliases.map((alias, index) => ({
      url: urls.aliasUrl(alias),
      owner: file,
      file,
      field: ['aliases', index],
    })),
    ...article.tags.map((tag, index) => ({
      url: urls.tagUrl(tag),
      owner: `#${tag}`,
      word: tag,
      file,
      field: ['tags', index],
    })),
    ...(article.credits ?? []).flatMap(({ name }, index) => {
      const slug = personSlug(name);
      const claim = { owner: name, word: name, file, field: ['credits', index, 'name'] };
      return slug === undefined ? [] : [{ ...claim, url: urls.personUrl(slug) }];
    }),
    ...(article.series ? [seriesClaim(article.series.title, file)] : []),
    ...article.sources.map((source) => ({
      url: urls.sourceUrl(toSlug(source.name)),
      owner: source.name,
      word: source.name,
      file,
      field: ['source'],
    })),
  ];
}

function seriesClaim(title: string, file: string): UrlClaim {
  const url = urls.seriesUrl(toSlug(title));
  return { url, owner: title, word: title, file, field: ['series', 'title'] };
}

function bidClaims(
  bid: ReadArchive['bids'][number],
  nameOf: (written: string) => string,
): UrlClaim[] {
  const { file } = bid;
  const own: UrlClaim = { url: urls.bidUrl(bid), owner: file, file, field: [] };
  if (bid.agency === undefined) return [own];
  const agency = nameOf(bid.agency);
  const url = urls.agencyUrl(toSlug(agency));
  return [own, { url, owner: agency, word: agency, file, field: ['agency'] }];
}

/** Claims for the URLs of an agency's other spellings, which redirect to its page. */
function agencyClaims(
  { agencies = [] }: ReadArchive['journal'],
  nameOf: (written: string) => string,
): UrlClaim[] {
  return agencies.flatMap(({ aliases }, index) =>
    aliases.flatMap((alias, place) => {
      const slug = toSlug(alias);
      const field = ['agencies', index, 'aliases', place];
      // One owner, although journal.yaml may name two: another rule reports that.
      const claim = { owner: nameOf(alias), word: alias, file: 'journal.yaml', field };
      return explainSlug(slug) === undefined ? [{ ...claim, url: urls.agencyUrl(slug) }] : [];
    }),
  );
}

function pageClaim(file: string): UrlClaim[] {
  const [, slug] = /^pages\/([^/]+)\.mdx$/u.exec(file) ?? [];
  return slug === undefined ? [] : [{ url: urls.pageUrl(slug), owner: file, file, field: [] }];
}
