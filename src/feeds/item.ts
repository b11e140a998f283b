import type { Archive } from '../archive/archive.ts';
import { type Article, articleDay } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { lastKnownDay } from '../bids/bid-days.ts';
import { toBidId } from '../bids/bid-id.ts';
import { lastStepOf } from '../bids/bid-state.ts';
import { flattenCategories, toCategoryNodes } from '../archive/category.ts';
import type { Journal } from '../archive/journal.ts';
import { stripForXml } from '../text/characters.ts';
import { absoluteUrl, articleUrl, bidUrl } from '../site/urls.ts';
import { type Words, wordsOf } from '../words/words.ts';
import {
  absolutizeHtml,
  type EntryPicture,
  toArticleHtml,
  toBidHtml,
  toBidSummary,
} from './entry-html.ts';
import { type FeedEntry, isBid, lastChanged, toInstant } from './feed.ts';

/** A file to download with an item. */
export interface Enclosure {
  /** Absolute address in a `FeedItem`; address from the root of the site in `FeedMaterial`. */
  url: string;
  /** Media type without parameters, `application/pdf`. */
  type: string;
  /** Size of the file in bytes. */
  length: number;
  /** Title of an attachment, as the editor wrote it: `설문 원자료`. */
  title?: string | undefined;
}

/** An entry of a feed before it is written as RSS, Atom or JSON; without characters that XML 1.0 forbids. */
export interface FeedItem {
  /** Permanent id: `urn:uuid:…`, or the address of a notice without an id. */
  id: string;
  /** Absolute address of the entry's page, percent-encoded. */
  url: string;
  title: string;
  summary: string;
  /** The whole text as sanitized HTML with absolute addresses; undefined if the item has only its summary. */
  html?: string | undefined;
  /** Time of publication, RFC 3339; undefined if the day is unknown. */
  published?: string | undefined;
  /** Time of the last change, RFC 3339, from the dates in the entry, so that two builds write the same. */
  updated: string;
  /** Credits with their role, `홍길동 (글)`, or the agency of a bid notice. */
  authors: string[];
  sources: string[];
  /** The category with its parents (`Report › Special Report`), then the tags; of a notice kind, agency and last step. */
  categories: string[];
  /** Absolute address of the cover, which is also one of the enclosures. */
  image?: string | undefined;
  /** The attachments in their order, then the cover. */
  enclosures: Enclosure[];
}

/** Functions that give the texts and files of entries; the caller reads files and caches. */
export interface FeedMaterial {
  /** The text of an entry as HTML sanitized for feeds; addresses begin with `/`, `#` or a scheme. */
  html: (entry: FeedEntry) => string;
  /** The first sentences of the text; '' if there is no text. */
  opening: (entry: FeedEntry) => string;
  /** The cover of an entry; undefined if it has none. */
  cover: (entry: FeedEntry) => EntryPicture | undefined;
  /** The attachments in their order, including files linked in the text, then the cover. */
  enclosures: (entry: FeedEntry) => Promise<Enclosure[]>;
}

/** Converts an entry to a feed item, with its whole text or only its summary. */
export async function toItem(
  entry: FeedEntry,
  { journal }: Archive,
  material: FeedMaterial,
  extent: 'whole' | 'summary',
): Promise<FeedItem> {
  const absolute = (url: string): string => absoluteUrl(url, journal.url);
  const words = wordsOf(journal.language);
  const html = extent === 'whole' ? toWholeText(entry, journal, material, words) : undefined;
  const item = isBid(entry)
    ? toBidItem(entry, journal.url, words)
    : toArticleItem(entry, journal, material);
  const cover = material.cover(entry);
  const enclosures = await material.enclosures(entry);
  return {
    ...item,
    html,
    image: cover && absolute(cover.url),
    enclosures: enclosures.map(({ title, ...enclosure }) => ({
      ...enclosure,
      url: absolute(enclosure.url),
      title: title && stripForXml(title),
    })),
  };
}

function toWholeText(
  entry: FeedEntry,
  { url: site }: Journal,
  material: FeedMaterial,
  words: Words,
): string {
  const absolute = (url: string): string => absoluteUrl(url, site);
  const page = absolute(isBid(entry) ? bidUrl(entry) : articleUrl(entry));
  const text = absolutizeHtml(material.html(entry), page, site);
  return stripForXml(
    isBid(entry)
      ? toBidHtml(entry, text, words)
      : toArticleHtml(entry, text, material.cover(entry), absolute, words),
  );
}

type ItemHead = Omit<FeedItem, 'html' | 'image' | 'enclosures'>;

function toArticleItem(article: Article, journal: Journal, material: FeedMaterial): ItemHead {
  const { title, subtitle } = article;
  const { roles } = wordsOf(journal.language).article;
  // The opening is read from the text only if there is neither summary nor subtitle.
  const summary = article.summary ?? subtitle ?? (material.opening(article) || title);
  const day = articleDay(article);
  const trail = trailsOf(journal).get(article.category);
  return {
    id: `urn:${article.id}`,
    url: absoluteUrl(articleUrl(article), journal.url),
    title: stripForXml(title),
    summary: stripForXml(summary),
    published: day && toInstant(day),
    // Atom requires a time: an undated article gets 1 January of the journal's first year.
    updated: toInstant(lastChanged(article) ?? `${journal.since}-01-01`),
    authors: article.credits.map(({ name, role }) => stripForXml(`${name} (${roles[role]})`)),
    sources: article.sources.map(({ name }) => stripForXml(name)),
    categories: [...(trail === undefined ? [] : [trail]), ...article.tags].map(stripForXml),
  };
}

/**
 * The head of a notice's item. If the notice's last step is later than its posting, the title names the step,
 * because readers have seen the notice before.
 */
function toBidItem(bid: Bid, site: string, words: Words): ItemHead {
  const { steps, titleAfter } = words.noticeEvents;
  const step = lastStepOf(bid);
  return {
    id: toBidId(bid, site),
    url: absoluteUrl(bidUrl(bid), site),
    title: stripForXml(step === 'posted' ? bid.title : titleAfter(steps[step], bid.title)),
    summary: stripForXml(toBidSummary(bid, words)),
    published: toInstant(bid.posted),
    updated: toInstant(lastKnownDay(bid)),
    authors: [stripForXml(bid.agency)],
    sources: [],
    categories: [words.notice.kinds[bid.kind], bid.agency, steps[step]].map(stripForXml),
  };
}

// Memoized: an archive has thousands of articles and a few dozen categories.
const trails = new WeakMap<Journal, ReadonlyMap<string, string>>();

/** The trail of each category (`Report › Special Report`), by its path. */
function trailsOf(journal: Journal): ReadonlyMap<string, string> {
  const known = trails.get(journal);
  if (known) return known;
  const nodes = flattenCategories(toCategoryNodes(journal.categories));
  const made = new Map(nodes.map(({ path, trail }) => [path, trail.join(' › ')]));
  trails.set(journal, made);
  return made;
}
