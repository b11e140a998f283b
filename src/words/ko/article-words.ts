import { formatCount } from '../../text/counts.ts';

/** Texts of an article's page: of its facts, its tools and what follows the article. */
export const articleWords = {
  roles: {
    글: '글',
    정리: '정리',
    사진: '사진',
    번역: '번역',
    인터뷰: '인터뷰',
    인터뷰이: '인터뷰이',
  },
  by: (author: string) => `글 ${author}`,
  date: '날짜',
  lastEdited: '마지막 수정',
  readingTime: '읽는 시간',
  minutes: (minutes: number) => `약 ${minutes}분`,
  source: '출처',
  /** Label of the pages of the printed issue that the article is on. */
  pages: '지면',
  onPages: (pages: string) => `${pages}쪽`,
  originalDate: '원문 날짜',
  reporter: (name: string) => `${name} 기자`,
  showOriginal: '원문 보기',
  contents: '차례',

  textSize: '글자 크기',
  textSizes: { small: '작게', normal: '보통', large: '크게', larger: '더 크게' },
  view: '보기·공유',
  tools: '기사 도구',
  copyLink: '링크 복사',
  print: '인쇄',
  share: '공유',
  corrections: '바로잡습니다',
  attachments: '첨부',

  cite: '인용하기',
  report: '오류 제보',
  edit: '이 글 고치기',
  contribute: '글 보내기',
  reportTitle: (title: string) => `오류 제보: ${title}`,
  reportOpening: '안녕하세요. 아래 페이지의 오류를 제보합니다.',
  part: (part: number | undefined) => `${part}회`,
  partOf: (title: string, part: number) => `연재: ${title} ${part}회`,
  related: '함께 읽으면 좋은 기사',
  sameTags: '같은 태그',
  sameTopics: '공통 주제',
  sameSource: '같은 출처',
  readOn: '이 호 이어 읽기',
  readOther: (issue: string) => `${issue} 읽기`,
  nextArticle: '다음 기사',
  contentsOf: (issue: string) => `${issue} 차례`,

  moreAttachments: (first: string, others: number) =>
    `첨부: ${first}${others > 0 ? ` 외 ${formatCount(others, '건')}` : ''}`,
};

export type ArticleWords = typeof articleWords;
