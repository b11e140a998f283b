import type { ReadArchive } from '../../read-entries.ts';
import type { FieldPath } from '../../../yaml/field-places.ts';
import { toSlug } from '../../../text/slug.ts';
import { isReservedUrl } from '../../../site/route-of.ts';
import * as urls from '../../../site/urls.ts';

/** Something that wants an address: two claims of one address by different owners collide. */
export interface Claim {
  url: string;
  /** What the address shows; the same owner may claim it many times (a tag of two articles). */
  owner: string;
  /** The tag, the source or the agency that asks for the address; absent for an entry. */
  word?: string;
  file: string;
  field: FieldPath;
}

/** Every address that the entries and the standing pages ask for. */
export function claimsOf({ articles, bids, files }: ReadArchive): Claim[] {
  return [
    ...articles.flatMap(articleClaims),
    ...bids.flatMap(bidClaims),
    ...[...files].flatMap(pageClaim),
  ];
}

/** Whether an entry claims an address that the site itself uses, on any file system. */
export function isFixed({ url, word }: Claim): boolean {
  return word === undefined && isReservedUrl(url.toLowerCase());
}

function articleClaims(article: ReadArchive['articles'][number]): Claim[] {
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
    ...article.sources.map((source) => ({
      url: urls.sourceUrl(toSlug(source.name)),
      owner: source.name,
      word: source.name,
      file,
      field: ['source'],
    })),
  ];
}

function bidClaims(bid: ReadArchive['bids'][number]): Claim[] {
  const { agency, file } = bid;
  const own: Claim = { url: urls.bidUrl(bid), owner: file, file, field: [] };
  if (agency === undefined) return [own];
  const url = urls.agencyUrl(toSlug(agency));
  return [own, { url, owner: agency, word: agency, file, field: ['agency'] }];
}

function pageClaim(file: string): Claim[] {
  const [, slug] = /^pages\/([^/]+)\.mdx$/u.exec(file) ?? [];
  return slug === undefined ? [] : [{ url: urls.pageUrl(slug), owner: file, file, field: [] }];
}
