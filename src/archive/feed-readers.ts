/** A feed reader and its address for subscribing to a feed. */
interface FeedReader {
  name: string;
  /** `feed` is the feed's own address, absolute and percent-encoded. */
  subscribeUrl: (feed: string) => string;
}

/** Common feed readers; the last one asks the device for an app. None documents its address officially. */
export const FEED_READERS: readonly FeedReader[] = [
  asking('Feedly', 'https://feedly.com/i/subscription/feed%2F'),
  asking('Inoreader', 'https://www.inoreader.com/?add_feed='),
  asking('NewsBlur', 'https://www.newsblur.com/?url='),
  asking('The Old Reader', 'https://theoldreader.com/feeds/subscribe?url='),
  asking('Feedbin', 'https://feedbin.com/?subscribe='),
  { name: '앱에서 열기', subscribeUrl: (feed) => `feed:${feed}` },
];

function asking(name: string, start: string): FeedReader {
  return { name, subscribeUrl: (feed) => start + encodeURIComponent(feed) };
}
