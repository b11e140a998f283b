import type { MarkWords } from '../ko/mark-words.ts';

/** The bar that leads through the words of a search in an article. */
export const markWords: MarkWords = {
  places: 'Words of the search',
  place: (number, count) => `Place ${number} of ${count} with the words of the search`,
  previousPlace: 'Previous',
  nextPlace: 'Next',
  clearMarks: 'Clear marks',
};
