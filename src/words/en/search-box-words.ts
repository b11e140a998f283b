import type { SearchBoxWords } from '../ko/search-box-words.ts';

/** Texts of the search field and its status lines, on the search page and in the dialog. */
export const searchBoxWords: SearchBoxWords = {
  query: 'Search for',
  submit: 'Search',
  suggestions: 'Suggestions',
  failure: {
    before: 'The search could not be loaded. Try again in a moment, or look through ',
    link: 'the list of all articles',
    after: '.',
  },
};
