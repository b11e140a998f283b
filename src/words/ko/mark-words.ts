/** Texts of the bar with which readers go through the marked search terms in an article. */
export const markWords = {
  places: '검색어 위치',
  place: (number: number, count: number) => `검색어가 나오는 ${count}곳 중 ${number}번째`,
  previousPlace: '이전',
  nextPlace: '다음',
  clearMarks: '표시 지우기',
};

export type MarkWords = typeof markWords;
