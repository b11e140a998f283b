import type { FeedWords } from '../ko/feed-words.ts';
import { plural } from './plural.ts';

/** Texts of feeds, and of the page that offers them. */
export const feedWords: FeedWords = {
  allFeed: 'All articles',
  noticesFeed: 'All tenders',
  feedOf: (journal, name) => `${journal}: ${name}`,
  noticesFeedNote: (journal) => `The tenders in ${journal}.`,
  agencyFeed: (name) => `Tenders of ${name}`,
  agencyFeedNote: (name) => `The tenders of ${name}.`,
  sourceFeedNote: (journal, name) => `Articles in ${journal} based on ${name}.`,
  tagFeedNote: (journal, name) => `Articles in ${journal} tagged ‘${name}’.`,
  issueFeedNote: (journal, issue) => `The articles of ${journal}, ${issue}.`,
  undatedFeedNote: (journal) => `The articles of ${journal} whose month is not known.`,
  feedGroups: {
    all: 'All articles',
    category: 'Sections',
    bids: 'Tenders',
    agency: 'Tenders by buyer',
    source: 'Sources',
    tag: 'Tags',
    series: 'Series',
    person: 'People',
    issue: 'Issues',
  },
  feedComment: 'This is a feed. Add its address to your feed reader to receive what is new.',
  currentFeed:
    'This is a feed. Add the address of this page to your feed reader to receive what is new.',
  pastFeed: 'This feed holds past issues. Feed readers follow it to reach older articles.',
  completeFeed:
    'This feed holds every article. Add the address of this page to your feed reader to receive the older ones too.',

  feedsNote: () =>
    'A feed is an address that announces what is new. Add it to a feed reader once, and every new issue comes to you in full, without a visit to this site.',
  mail: { link: 'Sign up', after: ' to get a mail with each new issue.' },
  follow: 'Follow new issues',
  chooseReader: 'Choose your feed reader to receive every new article.',
  openInApp: 'Open in an app',
  readerHint:
    '‘Open in an app’ opens an app such as NetNewsWire. For a feed reader that is not listed here, add this address.',
  subscribeNow: 'Subscribe with',
  copyAddress: 'Copy address',
  updated: { before: 'Updated ', after: '' },
  choose: 'Follow a part',
  chooseHint:
    'A name or a format opens its feed; the date is that of its last change. An OPML file adds several feeds to a feed reader at once, those of one group or all of them.',
  allOpml: 'Download the OPML of all feeds',
  past: 'Receive past issues too',
  pastHint:
    'The feeds of all articles and of sections hold the recent issues. A feed reader that knows RFC 5005 follows their links back to the first issue.',
  completeHint: {
    link: 'The complete feed',
    after: ' holds every article from the first issue on in one file.',
  },
  countFeeds: (count) => plural(count, 'feed'),
  chooseAgency: 'Choose a buyer',
  findAgency: 'Search by name',
  unfold: (name) => `Show all: ${name}`,
};
