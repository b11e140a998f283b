import { generateOpml } from 'feedsmith';
import type { Journal } from '../archive/journal.ts';
import { stripForXml } from '../text/characters.ts';
import { absoluteUrl, feedUrl } from '../site/urls.ts';
import type { Feed } from './feed.ts';
import type { FeedGroup } from './groups.ts';
import { toInstant } from './instant.ts';
import { lastUpdate } from './last-update.ts';

/** Feeds as a subscription list (OPML 2.0) that a reader takes in at once, a folder for each group. */
export function toOpml(groups: readonly FeedGroup[], journal: Journal): string {
  const folderOf = ({ name }: FeedGroup): string => toLine(`${journal.title} · ${name}`);
  const [only, ...others] = groups;
  return generateOpml({
    head: {
      title: only && others.length === 0 ? folderOf(only) : toLine(journal.title),
      dateModified: new Date(toInstant(newestDay(groups) ?? `${journal.since}-01-01`)),
      ownerName: toLine(journal.publisher),
    },
    body: {
      outlines: groups.map((group) => ({
        text: folderOf(group),
        title: folderOf(group),
        outlines: group.feeds.map((feed) => toOutline(feed, journal)),
      })),
    },
  });
}

function toOutline({ title, description, page }: Feed, journal: Journal) {
  return {
    text: toLine(title),
    title: toLine(title),
    type: 'rss',
    xmlUrl: absoluteUrl(feedUrl(page, 'rss'), journal.url),
    htmlUrl: absoluteUrl(page, journal.url),
    description: toLine(description),
  };
}

function newestDay(groups: readonly FeedGroup[]): string | undefined {
  return groups
    .flatMap(({ feeds }) => feeds.map(lastUpdate))
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** Readers disagree on line breaks and tabs within attributes. */
function toLine(text: string): string {
  return stripForXml(text).replace(/\s+/gu, ' ');
}
