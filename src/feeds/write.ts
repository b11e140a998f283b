import type { Archive } from '../archive/archive.ts';
import { licenceLabel } from '../archive/journal.ts';
import { stripForXml } from '../archive/text.ts';
import { absoluteUrl, FEED_ICON_URL, feedUrl } from '../archive/urls.ts';
import { toAtom } from './atom.ts';
import type { FeedDocument, History } from './document.ts';
import type { FeedFormat } from './feed.ts';
import { type Material, toItem } from './item.ts';
import { toJsonFeed } from './json-feed.ts';
import type { PlannedDocument } from './plan.ts';
import { toRss } from './rss.ts';

// How many issues the current document of a feed holds.
const CURRENT_ISSUES = 3;

export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

const WRITERS = { rss: toRss, atom: toAtom, json: toJsonFeed } as const;

/** The text of a planned document. */
export async function writeDocument(
  plan: PlannedDocument,
  archive: Archive,
  material: Material,
): Promise<string> {
  const { feed, role, index } = plan;
  const { journal } = archive;
  const absolute = (url: string): string => absoluteUrl(url, journal.url);
  const issues =
    index !== undefined
      ? feed.issues.slice(index, index + 1)
      : role === 'complete'
        ? feed.issues
        : feed.issues.slice(0, CURRENT_ISSUES);
  // The whole text stands in every current document and once in the past: of each, all copies
  // would weigh more than the site.
  const extent = role === 'current' || (role === 'archive' && feed.kind === 'all');
  const entries = issues.flatMap((issue) => issue.entries);
  const items = await Promise.all(
    entries.map((entry) => toItem(entry, archive, material, extent ? 'whole' : 'summary')),
  );
  const history = historyOf(plan, absolute);
  const document: FeedDocument = {
    url: absolute(plan.url),
    title: stripForXml(feed.title),
    description: stripForXml(feed.description),
    page: absolute(feed.page),
    language: journal.language,
    publisher: stripForXml(journal.publisher),
    icon: absolute(FEED_ICON_URL),
    rights: licenceLabel(journal.licence),
    updated:
      items
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? `${journal.since}-01-01T00:00:00+09:00`,
    items,
    alternates: feed.formats.map((format) => ({
      url: absolute(feedUrl(feed.page, format)),
      type: FEED_TYPES[format],
    })),
    ...(history ? { history } : {}),
  };
  return WRITERS[plan.format](document);
}

function historyOf(
  { feed, role, index = 0 }: PlannedDocument,
  absolute: (url: string) => string,
): History | undefined {
  if (!feed.past) return undefined;
  const urlOf = (place: number): string | undefined => {
    const issue = feed.issues[place];
    return issue && feed.past ? absolute(feed.past(issue.issue)) : undefined;
  };
  const current = absolute(feedUrl(feed.page, 'rss'));
  const [previous, next] =
    role === 'archive' ? [urlOf(index + 1), urlOf(index - 1)] : [urlOf(CURRENT_ISSUES), undefined];
  if (role === 'complete') return { role, current };
  return {
    role,
    ...(role === 'archive' ? { current } : {}),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}
