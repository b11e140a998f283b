import * as z from 'zod';
import {
  type AccessRules,
  isForMembers,
  mayBeForMembers,
  openedOn,
} from '../archive/access-rules.ts';
import { type Article, type ArticleFrontmatter, toArticle } from '../archive/article.ts';
import type { Bid, BidFrontmatter } from '../archive/bid.ts';
import type { PlacedFile } from '../archive/placed-file.ts';
import { articleFields, bidFields, type EntryRecord } from '../check/check-entry.ts';
import type { ReadArticle, ReadBid } from '../check/read-entries.ts';
import type { CacheName } from './cache.ts';

/** The result of reading and checking an entry, as the cache keeps it between runs. */
export interface KeptEntry extends EntryRecord {
  /** Key of the rendered text in the cache: a digest of everything that the text depends on. */
  digest: string;
}

/** An entry's path, and what was read of it. */
export type PlacedEntry = PlacedFile & KeptEntry;

// The fields in a record have already passed their schema all together, if `isWhole`.
const wholeArticle = z.custom<ArticleFrontmatter>();
const wholeBid = z.custom<BidFrontmatter>();

/** The articles whose frontmatter is valid. */
export function toArticles(entries: readonly PlacedEntry[], access: AccessRules): Article[] {
  return entries.flatMap((entry) => {
    if (!entry.isWhole) return [];
    const matter = wholeArticle.parse(entry.fields);
    const readers = {
      isForMembers: isForMembers(matter, access),
      opened: openedOn(matter, access),
    };
    return [toArticle(matter, placeOf(entry), readers)];
  });
}

/** The bid notices whose frontmatter is valid. */
export function toBids(entries: readonly PlacedEntry[]): Bid[] {
  return entries.flatMap((entry) =>
    entry.isWhole ? [{ ...wholeBid.parse(entry.fields), ...placeOf(entry), year: entry.key }] : [],
  );
}

function placeOf({ file, slug, digest, images, facts }: PlacedEntry) {
  return { file, slug, digest, images, attachmentsInText: facts?.attachments ?? [] };
}

/** An article for the rules that compare entries: with its valid fields only. */
export function toReadArticle(entry: PlacedEntry, access: AccessRules): ReadArticle {
  const { file, slug, key, fields, isWhole, places } = entry;
  const {
    source = [],
    credits = [],
    tags = [],
    aliases = [],
    ...rest
  } = articleFields.parse(fields);
  // True if the series is invalid or the frontmatter is not YAML.
  const isSeriesUnknown =
    !isWhole && !rest.series && ('series' in places || Object.keys(places).length === 0);
  return {
    ...rest,
    file,
    slug,
    issue: key,
    sources: source,
    credits,
    tags,
    aliases,
    isSeriesUnknown,
    isForMembers: isForMembers(rest, access),
  };
}

/** A bid notice for the rules that compare entries: with its valid fields only. */
export function toReadBid({ file, slug, key: year, fields }: PlacedEntry): ReadBid {
  return { ...bidFields.parse(fields), file, slug, year };
}

/**
 * The cache for what was read of an entry, because it contains headings and quotes of the text: the private
 * one for an article for members, and for an article whose frontmatter or category has errors, because it
 * may be for members too.
 */
export function cacheOfEntry(
  { fields, isWhole }: EntryRecord,
  { entryFolder }: PlacedFile,
  access: AccessRules,
): CacheName {
  if (entryFolder === 'bids') return 'shared';
  return !isWhole || mayBeForMembers(articleFields.parse(fields), access) ? 'private' : 'shared';
}
