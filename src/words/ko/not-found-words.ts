/** Texts of the 404 page about similar addresses. */
export const notFoundWords = {
  didYouMean: '혹시 이 페이지를 찾으셨나요?',
  noneSimilar: '비슷한 주소를 찾지 못했습니다.',
  searchFor: (words: string) => `‘${words}’ 검색하기`,
};

export type NotFoundWords = typeof notFoundWords;
