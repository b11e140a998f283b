import { formatCount } from '../../text/counts.ts';

const FEEDS_BY = {
  agency: '수요기관',
  series: '연재',
  person: '사람',
  source: '출처',
  tag: '태그',
};

/** Texts of letters, Markdown, llms.txt and citations. */
export const exportWords = {
  /** Joins the authors of a citation. */
  joinAuthors: (authors: readonly string[]) => authors.join('·'),

  letterHelp: {
    before: '이 메일이 잘 보이지 않으면 ',
    link: '사이트에서 읽어 주세요',
    after: '.',
  },
  readIssue: '이 호를 사이트에서 읽기',
  followNew: '새 글 구독하기',
  seeIssues: '지난 호 보기',
  leadStory: '머리기사',
  seeArticles: '이 호의 기사 모두 보기',
  articlesLeft: (count: number) =>
    `메일에 다 싣지 못한 기사가 ${formatCount(count, '편')} 있습니다.`,
  summariesLeft: '기사가 많아 요약을 다 싣지 못했습니다.',
  noticesLeft: (count: number) =>
    `메일에 다 싣지 못한 공고가 ${formatCount(count, '건')} 있습니다.`,
  seeNoticesOf: (year: string) => `${year}년의 입찰 공고 모두 보기`,
  /** Fonts of the letter that is sent by e-mail, and its CSS `word-break`. */
  letterStyle: {
    fonts: 'Apple SD Gothic Neo,Malgun Gothic,맑은 고딕,Noto Sans KR,Arial',
    wordBreak: 'keep-all',
  },

  inIssue: '실린 호',
  category: '분류',
  address: '주소',
  licence: '이용 조건',

  newArticles: '새 기사',
  lists: '목록',
  issues: '호',
  wholeTexts: '새 기사 전문',
  /** The feeds that can be chosen in addition to those of categories: `분류·출처별 피드`. */
  feedsBy: (kinds: readonly (keyof typeof FEEDS_BY)[]) =>
    `${['분류', ...kinds.map((kind) => FEEDS_BY[kind])].join('·')}별 피드`,
  sitemap: '사이트맵',
  everyAddress: '모든 주소',
  llmsIntroduction: (publisher: string, since: number, holdings: string, licence: string) =>
    `${publisher}에서 ${since}년부터 펴내고 있습니다. ${holdings} 이용 조건: ${licence}.`,
  /** What the archive contains, for llms.txt; `notices` is undefined in a journal without notices. */
  llmsHoldings: (articles: number, notices: number | undefined) =>
    notices === undefined
      ? `기사 ${articles}편이 있습니다.`
      : `기사 ${articles}편과 입찰 공고 ${notices}건이 있습니다.`,
  /** How to read a text as Markdown, in a journal with or without notices. */
  llmsMarkdown: (hasNotices: boolean) =>
    `${hasNotices ? '기사와 공고' : '기사'}의 주소 끝에 index.md를 붙이면 Markdown으로 읽을 수 있습니다.`,
};

export type ExportWords = typeof exportWords;

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
