import type { ArchiveInput } from '../../../archive/input.ts';
import type { FieldPath } from '../../message.ts';
import { toSlug } from '../../../text/slug.ts';
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

const FIXED_URLS = [
  urls.HOME_URL,
  urls.ISSUES_URL,
  urls.CATEGORIES_URL,
  urls.SOURCES_URL,
  urls.TAGS_URL,
  urls.ARTICLES_URL,
  urls.BIDS_URL,
  urls.SEARCH_URL,
  // A redirect is a folder, which cannot stand where a file does.
  ...urls.ROOT_FILES.map((file) => `${file}/`),
];

/** Every address that the entries and the standing pages ask for. */
export function claimsOf({ articles, bids, files }: ArchiveInput): Claim[] {
  return [
    ...articles.flatMap(articleClaims),
    ...bids.flatMap(bidClaims),
    ...[...files].flatMap(pageClaim),
  ];
}

/** Whether the address is one that the site has of its own, on any file system. */
export function isFixed({ url, word }: Claim): boolean {
  if (word !== undefined) return false;
  const folded = url.toLowerCase();
  return FIXED_URLS.includes(folded) || urls.isListUrl(folded) || urls.isFeedUrl(folded);
}

function articleClaims(article: ArchiveInput['articles'][number]): Claim[] {
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

function bidClaims(bid: ArchiveInput['bids'][number]): Claim[] {
  const { agency, file } = bid;
  return [
    { url: urls.bidUrl(bid), owner: file, file, field: [] },
    {
      url: urls.agencyUrl(toSlug(agency)),
      owner: agency,
      word: agency,
      file,
      field: ['agency'],
    },
  ];
}

function pageClaim(file: string): Claim[] {
  const [, slug] = /^pages\/([^/]+)\.mdx$/u.exec(file) ?? [];
  return slug === undefined ? [] : [{ url: urls.pageUrl(slug), owner: file, file, field: [] }];
}
