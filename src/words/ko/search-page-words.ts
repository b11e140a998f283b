/** Texts of the search page; those that it shares with the dialog are in search-box-words.ts. */
export const searchPageWords = {
  searchNote: (hasNotices: boolean) => `기사${hasNotices ? '와 입찰 공고' : ''}를 검색합니다.`,
  everyKind: '전체',
  retry: '다시 시도',
  needsScript: {
    before: '검색에는 자바스크립트가 필요합니다. ',
    link: '전체 기사 목록',
    after: '에서 찾아 주세요.',
  },
  filters: '필터',
  searchFilters: '검색 필터',
  period: '기간',
  fromYear: '시작 연도',
  toYear: '끝 연도',
  fromStart: '처음부터',
  toEnd: '끝까지',
  anyOf: '전체',
  category: '분류',
  sourceOrAgency: '출처·기관',
  clearFilters: '필터 초기화',
  order: '정렬',
  byRelevance: '관련도순',
  byDate: '최신순',
  byIssue: '호별로 보기',
  tips: [
    '검색어를 줄이거나 더 짧은 검색어로 검색해 보세요.',
    '맞춤법을 확인하거나 비슷한 말로 검색해 보세요.',
  ],
  moreResults: '결과 더 보기',
  allTags: '태그 모두 보기',
  allCategories: '분류 모두 보기',
  newestIssue: '최신 호',
};

export type SearchPageWords = typeof searchPageWords;

/** Names of the kinds of pages that the search finds. */
export const kindWords = { article: '기사', bid: '입찰 공고' };

export type KindWords = typeof kindWords;
