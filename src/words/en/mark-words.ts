import type { MarkWords } from '../ko/mark-words.ts';

/** Texts of the bar with which readers go through the marked search terms in an article. */
export const markWords: MarkWords = {
  places: 'Words of the search',
  place: (number, count) => `Place ${number} of ${count} with the words of the search`,
  previousPlace: 'Previous',
  nextPlace: 'Next',
  clearMarks: 'Clear marks',
};
