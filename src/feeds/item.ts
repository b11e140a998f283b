import type { Archive } from '../archive/archive.ts';
import { type Article, articleDay } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { flattenCategories, toCategoryNodes } from '../archive/category.ts';
import type { Journal } from '../archive/journal.ts';
import { stripForXml } from '../text/characters.ts';
import { absoluteUrl, articleUrl, bidUrl } from '../site/urls.ts';
import { absolutizeHtml } from './absolute-html.ts';
import { type Picture, toArticleHtml } from './article-html.ts';
import { toBidHtml, toBidSummary } from './bid-text.ts';
import { type FeedEntry, isBid } from './feed.ts';
import { toInstant } from './instant.ts';
import { lastChanged } from './last-update.ts';

/** A file that a reader may fetch with an item. */
export interface Enclosure {
  /** Absolute; from the root where it comes from `Material`. */
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
  /** The text of an entry for feeds, sanitized, from the body cache; addresses from the root or from `#`. */
  html: (entry: FeedEntry) => string;
  /** How the text begins, in a sentence or a few; empty if there is no text. */
  opening: (entry: FeedEntry) => string;
  /** The picture that stands for an entry; absent if it has none. */
  cover: (entry: FeedEntry) => Picture | undefined;
  /** Attachments in their order, those of the text too, then the cover. */
  enclosures: (entry: FeedEntry) => Promise<Enclosure[]>;
}

/** An entry as an item, with its whole text or its summary alone. */
export async function toItem(
  entry: FeedEntry,
  { journal }: Archive,
  material: Material,
  extent: 'whole' | 'summary',
): Promise<FeedItem> {
  const absolute = (url: string): string => absoluteUrl(url, journal.url);
  const html = extent === 'whole' ? toWholeText(entry, absolute, material) : undefined;
  const item = isBid(entry)
    ? toBidItem(entry, absolute)
    : toArticleItem(entry, journal, material.opening(entry));
  const cover = material.cover(entry);
  const enclosures = await material.enclosures(entry);
  return {
    ...item,
    ...(html === undefined ? {} : { html }),
    ...(cover ? { image: absolute(cover.url) } : {}),
    enclosures: enclosures.map(({ title, ...enclosure }) => ({
      ...enclosure,
      url: absolute(enclosure.url),
      ...(title === undefined ? {} : { title: stripForXml(title) }),
    })),
  };
}

function toWholeText(
  entry: FeedEntry,
  absolute: (url: string) => string,
  material: Material,
): string {
  const page = absolute(isBid(entry) ? bidUrl(entry) : articleUrl(entry));
  const text = absolutizeHtml(material.html(entry), page);
  return stripForXml(
    isBid(entry)
      ? toBidHtml(entry, text)
      : toArticleHtml(entry, text, material.cover(entry), absolute),
  );
}

type Told = Omit<FeedItem, 'html' | 'image' | 'enclosures'>;

function toArticleItem(article: Article, journal: Journal, opening: string): Told {
  const { title, subtitle, summary = subtitle ?? (opening || title) } = article;
  const day = articleDay(article);
  const trail = trailsOf(journal).get(article.category);
  return {
    id: `urn:${article.id}`,
    url: absoluteUrl(articleUrl(article), journal.url),
    title: stripForXml(title),
    summary: stripForXml(summary),
    ...(day === undefined ? {} : { published: toInstant(day) }),
    // An Atom entry must tell; before the first issue nothing came out.
    updated: toInstant(lastChanged(article) ?? `${journal.since}-01-01`),
    authors: article.credits.map(({ name, role }) => stripForXml(`${name} (${role})`)),
    sources: article.sources.map(({ name }) => stripForXml(name)),
    categories: [...(trail === undefined ? [] : [trail]), ...article.tags].map(stripForXml),
  };
}

function toBidItem(bid: Bid, absolute: (url: string) => string): Told {
  const url = absolute(bidUrl(bid));
  return {
    id: bid.id === undefined ? url : `urn:${bid.id}`,
    url,
    title: stripForXml(bid.title),
    summary: stripForXml(toBidSummary(bid)),
    published: toInstant(bid.posted),
    updated: toInstant(lastChanged(bid) ?? bid.posted),
    authors: [stripForXml(bid.agency)],
    sources: [],
    categories: [bid.kind],
  };
}

// Ten thousand articles ask for the same few.
const trails = new WeakMap<Journal, ReadonlyMap<string, string>>();

/** `Report › Special Report` by the path of the category. */
function trailsOf(journal: Journal): ReadonlyMap<string, string> {
  const known = trails.get(journal);
  if (known) return known;
  const nodes = flattenCategories(toCategoryNodes(journal.categories));
  const made = new Map(nodes.map(({ path, trail }) => [path, trail.join(' › ')]));
  trails.set(journal, made);
  return made;
}
