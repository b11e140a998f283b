import type { KindWords } from '../ko/kinds.ts';

/** The kinds of pages that the search finds. */
export const kindWords: KindWords = { article: 'Article', bid: 'Tender' };
