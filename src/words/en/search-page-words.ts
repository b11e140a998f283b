import type { KindWords, SearchPageWords } from '../ko/search-page-words.ts';

/** Texts of the search page; those that it shares with the dialog are in search-box-words.ts. */
export const searchPageWords: SearchPageWords = {
  searchNote: () => 'Search every article in the archive.',
  everyKind: 'All',
  retry: 'Try again',
  needsScript: {
    before: 'Searching needs JavaScript. Without it, look through ',
    link: 'the list of all articles',
    after: '.',
  },
  filters: 'Filters',
  searchFilters: 'Search filters',
  period: 'Years',
  fromYear: 'First year',
  toYear: 'Last year',
  fromStart: 'From the first',
  toEnd: 'To the last',
  anyOf: 'All',
  category: 'Section',
  sourceOrAgency: 'Source',
  clearFilters: 'Clear filters',
  order: 'Order',
  byRelevance: 'Most relevant',
  byDate: 'Newest first',
  byIssue: 'By issue',
  tips: ['Try fewer or shorter words.', 'Check the spelling, or try words with a similar meaning.'],
  moreResults: 'More results',
  allTags: 'See all tags',
  allCategories: 'See all sections',
  newestIssue: 'Newest issue',
};

/** Names of the kinds of pages that the search finds. */
export const kindWords: KindWords = { article: 'Article', bid: 'Tender' };
