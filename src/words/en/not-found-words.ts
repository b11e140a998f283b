import type { NotFoundWords } from '../ko/not-found-words.ts';

/** What the 404 page says of similar addresses. */
export const notFoundWords: NotFoundWords = {
  didYouMean: 'Did you mean one of these?',
  noneSimilar: 'There is no similar address.',
  searchFor: (words) => `Search for ‘${words}’`,
};
