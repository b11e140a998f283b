import type { Archive } from '../archive/archive.ts';
import { type Article, articleDay, lastEdited } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { flattenCategories, toCategoryNodes } from '../archive/category.ts';
import type { Journal } from '../archive/journal.ts';
import { stripForXml } from '../archive/text.ts';
import { absoluteUrl, articleUrl, bidUrl } from '../archive/urls.ts';
import { type FeedEntry, isBid } from './feed.ts';

/** A file that a reader may fetch with an item. */
export interface Enclosure {
  /** Absolute. */
  url: string;
  /** Media type without parameters. */
  type: string;
  /** Its true size in bytes. */
  length: number;
  /** What the editor calls it. */
  title?: string;
}

/** One entry of a feed as every format tells it; texts hold nothing that XML 1.0 forbids. */
export interface FeedItem {
  /** For ever: `urn:uuid:…`; a notice without an id goes by its address. */
  id: string;
  /** Absolute, percent-encoded. */
  url: string;
  title: string;
  summary: string;
  /** The whole text, with absolute addresses, sanitized; absent where only the summary is told. */
  html?: string;
  /** RFC 3339; absent where nobody knows. */
  published?: string;
  /** RFC 3339, by the entry's own words, never the clock. */
  updated: string;
  /** `홍길동 (글)` */
  authors: string[];
  sources: string[];
  /** `Report › Special Report`, then the tags. */
  categories: string[];
  /** Absolute address of the cover, which is among the enclosures too. */
  image?: string;
  /** Attachments in their order, then the cover. */
  enclosures: Enclosure[];
}

/** What a feed's room asks of those who hold the texts and the files. */
export interface Material {
  /** The text of an entry for feeds, from the body cache; addresses from the root. */
  html: (entry: FeedEntry) => string;
  enclosures: (entry: FeedEntry) => Promise<Enclosure[]>;
}

/** An entry as an item, with its whole text or its summary alone. */
export async function toItem(
  entry: FeedEntry,
  { journal }: Archive,
  material: Material,
  extent: 'whole' | 'summary',
): Promise<FeedItem> {
  const item = isBid(entry) ? toBidItem(entry, journal) : toArticleItem(entry, journal);
  if (extent === 'summary') return item;
  return {
    ...item,
    html: stripForXml(material.html(entry)),
    enclosures: await material.enclosures(entry),
  };
}

function toArticleItem(article: Article, journal: Journal): FeedItem {
  const day = articleDay(article);
  return {
    id: `urn:${article.id}`,
    url: absoluteUrl(articleUrl(article), journal.url),
    title: stripForXml(article.title),
    summary: stripForXml(article.summary ?? article.subtitle ?? article.title),
    ...(day === undefined ? {} : { published: toInstant(day) }),
    // An Atom entry must tell; before the first issue nothing came out.
    updated: toInstant(lastEdited(article) ?? day ?? `${journal.since}-01-01`),
    authors: article.credits.map(({ name, role }) => stripForXml(`${name} (${role})`)),
    sources: article.sources.map(({ name }) => stripForXml(name)),
    categories: [...categoryTrail(article, journal), ...article.tags].map(stripForXml),
    enclosures: [],
  };
}

function toBidItem(bid: Bid, journal: Journal): FeedItem {
  const url = absoluteUrl(bidUrl(bid), journal.url);
  return {
    id: bid.id === undefined ? url : `urn:${bid.id}`,
    url,
    title: stripForXml(bid.title),
    summary: stripForXml(bid.agency),
    published: toInstant(bid.posted),
    updated: toInstant(bid.posted),
    authors: [stripForXml(bid.agency)],
    sources: [],
    categories: [bid.kind],
    enclosures: [],
  };
}

function categoryTrail(article: Article, journal: Journal): string[] {
  const nodes = flattenCategories(toCategoryNodes(journal.categories));
  const trail = nodes.find((node) => node.path === article.category)?.trail;
  return trail ? [trail.join(' › ')] : [];
}

/** Midnight in Seoul, where the day is counted. */
function toInstant(day: string): string {
  return `${day}T00:00:00+09:00`;
}
