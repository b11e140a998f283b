import { latest } from '../archive/date.ts';
import type { Journal } from '../archive/journal.ts';
import { stripForXml } from '../text/characters.ts';
import { absoluteUrl, feedUrl } from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';
import { type Feed, lastUpdate, toInstant } from './feed.ts';
import type { FeedGroup } from './list-feeds.ts';
import { toXml } from './xml.ts';

/** Writes feeds as a subscription list (OPML 2.0) to import into a feed reader, with a folder for each group. */
export function toOpml(groups: readonly FeedGroup[], journal: Journal): string {
  const { feedOf } = wordsOf(journal.language).feed;
  const folderOf = ({ name }: FeedGroup): string => toLine(feedOf(journal.title, name));
  const [only, ...others] = groups;
  const newest = latest(groups.flatMap(({ feeds }) => feeds.map(lastUpdate)));
  const updated = toInstant(newest ?? `${journal.since}-01-01`);
  const outline = groups.map((group) => ({
    '@_text': folderOf(group),
    '@_title': folderOf(group),
    outline: group.feeds.map((feed) => toOutline(feed, journal)),
  }));
  return toXml({
    opml: {
      '@_version': '2.0',
      head: {
        title: only && others.length === 0 ? folderOf(only) : toLine(journal.title),
        dateModified: new Date(updated).toUTCString(),
        ownerName: toLine(journal.publisher),
      },
      body: { outline },
    },
  });
}

function toOutline({ title, description, page }: Feed, journal: Journal): object {
  return {
    '@_text': toLine(title),
    '@_type': 'rss',
    '@_description': toLine(description),
    '@_xmlUrl': absoluteUrl(feedUrl(page, 'rss'), journal.url),
    '@_htmlUrl': absoluteUrl(page, journal.url),
    '@_title': toLine(title),
  };
}

/** A text on one line, because feed readers treat line breaks and tabs in attributes differently. */
function toLine(text: string): string {
  return stripForXml(text).replace(/\s+/gu, ' ');
}
