import type { NotFoundWords } from '../ko/not-found-words.ts';

/** Texts of the 404 page about similar addresses. */
export const notFoundWords: NotFoundWords = {
  didYouMean: 'Did you mean one of these?',
  noneSimilar: 'There is no similar address.',
  searchFor: (words) => `Search for ‘${words}’`,
};
