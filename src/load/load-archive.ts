import { type Archive, buildArchive } from '../archive/archive.ts';
import { type ArchiveInput, markDraft } from '../archive/input.ts';
import type { Article } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import type { KeptBody } from '../archive/entry-text.ts';
import type { IssueKey } from '../archive/issue.ts';
import type { RelatedArticle } from '../archive/related.ts';
import { createSurroundingsFinder, type NoticeSurroundings } from '../bids/notice-surroundings.ts';
import { readArchiveInput, readWords } from '../content/read-content.ts';
import { readBookSizes } from '../content/kept-books.ts';
import { readRelated } from '../content/kept-related.ts';
import { readBody } from '../content/keep-entries.ts';
import { type AnnouncedFeed, toAnnounced } from '../feeds/feed.ts';
import { listFeeds } from '../feeds/list-feeds.ts';
import { createRelatedFinder } from '../search/related/relate.ts';
import { wordsOf } from '../words/words.ts';

let built: Promise<Archive> | undefined;

/** The archive from which all pages are made; a build computes it once. */
export function loadArchive(): Promise<Archive> {
  // Only `astro dev` shows drafts. Astro's own DEV would follow an environment variable of that
  // name, and could publish them.
  if (import.meta.env.SHOWS_DRAFTS) return loadWatched();
  built ??= readArchiveInput().then((input) => buildArchive(input));
  return built;
}

/** The last archive of `astro dev`, and the entries that it was made from. */
let watched: { input: ArchiveInput; archive: Archive } | undefined;

/** The archive of `astro dev`, computed again after each saved file. */
async function loadWatched(): Promise<Archive> {
  const input = await globalThis.shownInput?.();
  if (!input) throw new Error('journal.yaml을 읽지 못했습니다.');
  if (watched?.input !== input) {
    const words = wordsOf(input.journal.language);
    const marked = {
      ...input,
      articles: input.articles.map((article) => markDraft(article, words)),
      bids: input.bids.map((bid) => markDraft(bid, words)),
    };
    watched = { input, archive: buildArchive(marked, { drafts: true }) };
  }
  return watched.archive;
}

// The texts that were loaded last, by their digests. A build makes the page of an article, its Markdown and the
// page of its issue one after the other, and so the formats of a feed, which has up to three issues.
const lastBodies = new Map<string, KeptBody>();
const MOST_BODIES = 120;

/** The rendered text of an article or a notice, which the build rendered before the pages. */
export function loadBody({ digest }: { digest: string }): KeptBody {
  const body = lastBodies.get(digest) ?? readBody(digest);
  // Removed and added again, so that the first one in the map is the one that was used longest ago.
  lastBodies.delete(digest);
  lastBodies.set(digest, body);
  const [oldest] = lastBodies.keys();
  if (lastBodies.size > MOST_BODIES && oldest !== undefined) lastBodies.delete(oldest);
  return body;
}

let bookSizes: ReadonlyMap<IssueKey, number> | undefined;

/** Size in bytes of the EPUB of an issue, which a build makes before the pages; undefined if it has none. */
export function loadBookSize(issue: IssueKey): number | undefined {
  // `astro dev` makes no books, but the last build may have left their sizes.
  if (import.meta.env.SHOWS_DRAFTS) return undefined;
  bookSizes ??= readBookSizes();
  return bookSizes.get(issue);
}

type RelatedFinder = (article: Article) => readonly RelatedArticle[];

const relatedFinders = new WeakMap<Archive, RelatedFinder>();

/**
 * Returns a function that gives the related articles of an article: those that the build computed before the
 * pages; in `astro dev`, which analyses no texts, articles with common tags.
 */
export function loadRelated(archive: Archive): RelatedFinder {
  const finder = relatedFinders.get(archive) ?? createFinder(archive);
  relatedFinders.set(archive, finder);
  return finder;
}

function createFinder(archive: Archive): RelatedFinder {
  const lists = readRelated(archive);
  if (lists) return ({ file }) => lists[file] ?? [];
  const words = readWords();
  return createRelatedFinder(archive, { termsOf: () => [], synonyms: words?.synonyms ?? [] });
}

const surroundingsFinders = new WeakMap<Archive, (bid: Bid) => NoticeSurroundings>();

/** Returns a function that finds other notices for the page of a notice. */
export function loadSurroundings(archive: Archive): (bid: Bid) => NoticeSurroundings {
  const finder = surroundingsFinders.get(archive) ?? createSurroundingsFinder(archive);
  surroundingsFinders.set(archive, finder);
  return finder;
}

const announcedFeeds = new WeakMap<Archive, ReadonlyMap<string, readonly AnnouncedFeed[]>>();

/** The feeds of the list at a URL path (`/tags/챗봇/`), for the `<head>` of its pages. */
export async function loadAnnounced(list: string): Promise<readonly AnnouncedFeed[]> {
  const archive = await loadArchive();
  const announced = announcedFeeds.get(archive) ?? toAnnounced(listFeeds(archive));
  announcedFeeds.set(archive, announced);
  return announced.get(list) ?? [];
}
