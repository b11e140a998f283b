import { formatCount } from '../../text/counts.ts';
import { withParticle } from '../../text/particles.ts';

/** Names of pages and lists, and what is around every page. */
export const siteWords = {
  home: '홈',
  resume: '이어 읽기',
  pastIssues: '지난 호',
  listOfIssues: '지난 호 목록',
  categories: '분류',
  notices: '입찰 공고',
  allArticles: '전체 기사',
  articles: '기사',
  search: '검색',
  sources: '출처',
  tags: '태그',
  subscribe: '구독',
  contact: '문의',
  byMail: '메일로 받기',

  skip: '본문으로 건너뛰기',
  mainMenu: '주 메뉴',
  breadcrumbs: '현재 위치',
  footer: '안내',
  theme: '화면 테마',
  quickSearch: '빠른 검색',
  since: (year: number) => `${year}년 창간`,
  titleOfPage: (title: string, number: number) => `${title} ${number}페이지`,
  descriptionOfPage: (description: string, number: number, last: number) =>
    `${description} 전체 ${last}페이지 중 ${number}페이지입니다.`,
  range: (first: number, last: number) => `${formatCount(first, '')}–${formatCount(last, '번째')}`,
  pages: '페이지',
  previous: '이전',
  next: '다음',
  newestFirst: '최신순',
  subscribeRss: '구독(RSS)',
  firstLetter: '첫 글자',
  otherLetters: '기타',

  countArticles: (count: number) => formatCount(count, '편'),
  countNotices: (count: number) => formatCount(count, '건'),
  countItems: (count: number) => formatCount(count, '개'),
  countIssues: (count: number) => `${count}개 호`,
  articlesIn: (count: number) => `기사 ${formatCount(count, '편')}`,
  noticesIn: (count: number) => `공고 ${formatCount(count, '건')}`,
  withSubcategories: '하위 분류 포함',
  total: (count: string) => `총 ${count}`,
  year: (year: string) => `${year}년`,
  years: '연도',
  unknownYear: '미상',
  unknownMonth: '발행월 미상',
  unknownDate: '발행 시기 미상',
  issue: (month: string) => `${month}호`,
  number: (number: number) => `통권 ${number}호`,
  /** Words around a day. */
  published: { before: '', after: ' 발행' },
  publishedOn: (day: string) => `${day} 발행`,
  cover: (issue: string) => `${issue} 표지`,
  findByPage: '지면으로 찾기',
  pagesOfIssue: (issue: string) => `${issue} 지면`,
  pagesNote: '쪽마다 실린 기사입니다.',
  scansNote: '쪽마다 실린 기사입니다. 쪽 번호를 누르면 지면이 열립니다.',
  subscribeIssues: '새 호 구독',
  otherIssues: '다른 호',
  olderIssue: '이전 호',
  newerIssue: '다음 호',
  everyIssue: '모든 호',

  keepIssue: '이 호 저장',
  savedIssues: '저장한 호',
  savedNote: '이 기기에 저장해 인터넷이 없어도 읽을 수 있는 호입니다.',
  savedNeedsScript: '호를 저장하려면 자바스크립트를 켜 주세요.',

  articlesNote: '아카이브의 모든 기사를 최신순으로 볼 수 있습니다.',
  issuesNote: (journal: string) => `${journal}의 지난 호를 연도별로 볼 수 있습니다.`,
  categoriesNote: '분류별로 기사를 볼 수 있습니다.',
  categoryNote: (journal: string, trail: string) => `${journal}의 ${trail} 분류에 실린 글입니다.`,
  emptyCategory: '아직 이 분류에 실린 글이 없습니다.',
  noArticles: '아직 실린 기사가 없습니다.',
  noNotices: '아직 실린 입찰 공고가 없습니다.',
  /** Where an empty list leads: the text of the link to the feeds, and the words after it. */
  emptyHint: { link: '구독해 두면', after: ' 새 글이 실릴 때 받아 볼 수 있습니다.' },
  subcategories: '하위 분류',
  sourcesNote: '기사의 출처인 매체와 기관입니다.',
  countSources: (count: number) => formatCount(count, '곳'),
  frequentSources: '자주 인용된 출처',
  sourceNote: (name: string) => `${withParticle(`‘${name}’`, '을/를')} 출처로 한 기사입니다.`,
  articlesFromSource: (count: number) => `이 매체를 출처로 한 기사 ${formatCount(count, '편')}`,
  tagsNote: '태그별로 기사를 볼 수 있습니다.',
  countTags: (count: number) => formatCount(count, '개'),
  frequentTags: '자주 쓰인 태그',
  tagNote: (name: string) => `‘${name}’ 태그가 붙은 기사입니다.`,
  articlesWithTag: (name: string, count: number) =>
    `‘${name}’ 태그 기사 ${formatCount(count, '편')}`,
  picks: '추천 기사',
  recentArticles: '최근 기사',
  showArticles: '전체 기사 보기',
  moreOf: (name: string) => `${name} 더 보기`,
  showIssues: '지난 호 목록 보기',

  moved: '주소가 바뀌었습니다. 새 주소: ',
  missing: '페이지를 찾을 수 없습니다',
  missingNote: '주소가 바뀌었거나 잘못 입력되었을 수 있습니다.',
  nearest: '비슷한 주소',
  findingNearest: '비슷한 주소를 찾고 있습니다…',
  /** Ways on from a missing page: the text of the link, and the words after it. */
  ways: {
    search: { link: '검색', after: '하기' },
    issues: { link: '지난 호 목록', after: ' 보기' },
    articles: { link: '전체 기사', after: ' 둘러보기' },
    home: { link: '홈', after: '으로' },
  },

  allRightsReserved: '모든 권리 보유',
  kogl: (type: number, trainsAi: boolean) =>
    `공공누리 제${type}유형 (AI 학습 이용 ${trainsAi ? '가능' : '불가'})`,
  draft: (title: string) => `[초안] ${title}`,
};

export type SiteWords = typeof siteWords;

/** The pages of people, series and tags. */
export const subjectWords = {
  people: '사람들',
  peopleNote: '글, 사진, 번역을 맡거나 인터뷰에 답한 사람과 기관입니다.',
  personNote: (name: string) => `${withParticle(name, '이/가')} 참여한 기사입니다.`,
  titleOfPerson: (name: string) => `${withParticle(name, '이/가')} 참여한 기사`,
  personFeedNote: (journal: string, name: string) =>
    `${journal}에 실린 기사 가운데 ${withParticle(name, '이/가')} 참여한 기사입니다.`,
  /** What a person did, and in how many articles: `글 12편, 사진 3편`. */
  didIn: (roles: readonly (readonly [role: string, count: number])[]) =>
    roles.map(([role, count]) => `${role} ${formatCount(count, '편')}`).join(', '),

  allSeries: '연재',
  seriesNote: '여러 번에 나누어 실은 글입니다.',
  titleOfSeries: (title: string) => `연재: ${title}`,
  partsOf: (title: string) => `연재 ‘${title}’의 글을 첫 회부터 차례로 볼 수 있습니다.`,
  seriesFeedNote: (journal: string, title: string) => `${journal}의 연재 ‘${title}’입니다.`,
  /** How far a series has come; `total` is undefined if the number of parts is not known. */
  progress: (count: number, total: number | undefined) =>
    total === undefined ? `기사 ${formatCount(count, '편')}` : `전체 ${total}회 중 ${count}회`,
  parts: (from: number, to: number) => (from === to ? `${from}회` : `${from}–${to}회`),
  missingPart: '이 아카이브에 없습니다.',
  comingPart: '아직 실리지 않았습니다.',

  noTags: '두 편 이상에 붙은 태그가 아직 없습니다.',
  titleOfTag: (name: string) => `‘${name}’ 태그 기사`,
  titleOfSource: (name: string) => `${withParticle(name, '을/를')} 출처로 한 기사`,
  titleOfCategory: (trail: string) => `${trail} 분류`,
};

export type SubjectWords = typeof subjectWords;
