/** Texts of the search field and its status lines, on the search page and in the dialog. */
export const searchBoxWords = {
  query: '검색어',
  submit: '검색',
  suggestions: '추천 검색어',
  /** The words before, in and after the link to all articles, shown if the search cannot be loaded. */
  failure: {
    before: '검색을 불러오지 못했습니다. 잠시 후 다시 시도하거나 ',
    link: '전체 기사 목록',
    after: '에서 찾아 주세요.',
  },
};

export type SearchBoxWords = typeof searchBoxWords;
