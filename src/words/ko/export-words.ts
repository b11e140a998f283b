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
