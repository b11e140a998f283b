/** The kinds of pages that the search finds. */
export const kindWords = { article: '기사', bid: '입찰 공고' };

export type KindWords = typeof kindWords;
