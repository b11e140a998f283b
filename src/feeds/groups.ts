import { type Feed, FEED_KINDS, type FeedKind } from './feed.ts';

/** The feeds of a kind, as they are offered together. */
export interface FeedGroup {
  kind: FeedKind;
  /** `분류` */
  name: string;
  feeds: Feed[];
}

const NAMES: Record<FeedKind, string> = {
  all: '모든 기사',
  category: '분류',
  bids: '입찰 공고',
  agency: '수요기관별 공고',
  source: '출처',
  tag: '꼬리표',
  issue: '호',
};

/** The feeds by kind in the order of `FEED_KINDS`; a kind without feeds is left out. */
export function groupFeeds(feeds: readonly Feed[]): FeedGroup[] {
  const byKind = Map.groupBy(feeds, ({ kind }) => kind);
  return FEED_KINDS.flatMap((kind) => {
    const those = byKind.get(kind);
    return those ? [{ kind, name: NAMES[kind], feeds: those }] : [];
  });
}
