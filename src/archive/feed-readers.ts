/** A program that people follow feeds with, and the address at which it takes a new one. */
interface FeedReader {
  name: string;
  /** `feed` is the feed's own address, absolute and percent-encoded. */
  subscribeUrl: (feed: string) => string;
}

/** The common ones, each by the address that its users spread; then whatever app the device has. */
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
