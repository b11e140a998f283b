/** A feed reader and the URL that subscribes to a feed in it. */
interface FeedReader {
  /** Name of the service, `Feedly`; undefined for the entry whose `feed:` URL opens an app on the device. */
  name?: string;
  /** Gives the URL that subscribes to a feed; `feed` is the feed's absolute, percent-encoded URL. */
  subscribeUrl: (feed: string) => string;
}

/** Common feed readers; the last one opens an app on the device. None documents its URL officially. */
export const FEED_READERS: readonly FeedReader[] = [
  asking('Feedly', 'https://feedly.com/i/subscription/feed%2F'),
  asking('Inoreader', 'https://www.inoreader.com/?add_feed='),
  asking('NewsBlur', 'https://www.newsblur.com/?url='),
  asking('The Old Reader', 'https://theoldreader.com/feeds/subscribe?url='),
  asking('Feedbin', 'https://feedbin.com/?subscribe='),
  { subscribeUrl: (feed) => `feed:${feed}` },
];

function asking(name: string, start: string): FeedReader {
  return { name, subscribeUrl: (feed) => start + encodeURIComponent(feed) };
}
