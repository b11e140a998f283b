/** Texts of the EPUB of an issue, a series or a category, and of the link to it. */
export const bookWords = {
  /** The link on the page of an issue, before its size: `전자책(EPUB)`. */
  link: '전자책(EPUB)',
  titleOf: (journal: string, name: string) => `${journal} ${name}`,
  cover: (title: string) => `${title} 표지`,
  landmarks: '주요 부분',
  body: '본문',
  /** The printed edition to which the page numbers belong. */
  pagesOf: (journal: string, issue: string) => `${journal} ${issue} 지면`,
  colophon: '판권',
  journal: '제호',
  issue: '호',
  publisher: '펴낸곳',
  issueDate: '발행일',
  lastEdited: '마지막 수정',
  accessibility: '접근성',
  typeface: '제목 글꼴',
  onSite: '사이트에서 읽기',
  cite: '인용할 때',
  citation: '글마다 맨 아래에 인용할 때 쓰는 글쓴이, 제목, 호, 주소가 있습니다.',
  /** Sentences about what a reader who cannot see can expect of the book. */
  accessible: {
    text: '소제목과 차례로 옮겨 다닐 수 있고, 글자의 크기와 색은 읽는 사람이 정할 수 있습니다.',
    described: '그림에는 설명이 있습니다.',
    undescribed: '설명이 없는 그림이 있습니다.',
    charts: '그래프의 숫자는 표로도 실었습니다.',
    pages: '인쇄본의 쪽 번호로 찾아갈 수 있습니다.',
  },
};

export type BookWords = typeof bookWords;
