import { formatCount } from '../../text/counts.ts';

/** Texts of feeds, and of the page that offers them. */
export const feedWords = {
  allFeed: '모든 기사',
  noticesFeed: '모든 공고',
  feedOf: (journal: string, name: string) => `${journal} · ${name}`,
  noticesFeedNote: (journal: string) => `${journal}에 실린 입찰 공고입니다.`,
  agencyFeed: (name: string) => `${name} 입찰 공고`,
  agencyFeedNote: (name: string) => `${name}의 입찰 공고입니다.`,
  sourceFeedNote: (journal: string, name: string) =>
    `${journal}에 실린 기사 가운데 출처가 ‘${name}’인 기사입니다.`,
  tagFeedNote: (journal: string, name: string) => `${journal}에 실린 ‘${name}’ 태그 기사입니다.`,
  issueFeedNote: (journal: string, issue: string) => `${journal} ${issue}에 실린 기사입니다.`,
  undatedFeedNote: (journal: string) =>
    `${journal}에 실린 기사 가운데 발행 시기를 알 수 없는 기사입니다.`,
  feedGroups: {
    all: '모든 기사',
    category: '분류',
    bids: '입찰 공고',
    agency: '수요기관별 공고',
    source: '출처',
    tag: '태그',
    series: '연재',
    person: '사람들',
    issue: '호',
  },
  feedComment: '피드입니다. 이 주소를 피드 리더에 등록하면 새 글을 받아 볼 수 있습니다.',
  /** Sentences above a feed that is opened in a browser (feed.css). */
  currentFeed: '피드입니다. 이 페이지의 주소를 피드 리더에 추가하면 새 글을 받아 볼 수 있습니다.',
  pastFeed: '지난 호를 모아 둔 피드입니다. 피드 리더가 옛 글까지 찾아갈 때 읽습니다.',
  completeFeed:
    '모든 글을 한데 모은 피드입니다. 이 페이지의 주소를 피드 리더에 추가하면 옛 글까지 받아 볼 수 있습니다.',

  feedsNote: (hasNotices: boolean) =>
    `피드는 새로 실린 글을 차례로 알려 주는 주소입니다. 피드 리더에 한 번 추가해 두면 사이트에 들르지 않아도 새 호${hasNotices ? '와 공고' : ''}를 본문까지 받아 볼 수 있습니다.`,
  /** The text of the link to the page on which readers sign up for mail, and the words after it. */
  mail: { link: '메일 구독을 신청', after: '하면 새 호가 나올 때 메일로 알려 드립니다.' },
  follow: '새 호 구독하기',
  chooseReader: '사용하는 피드 리더를 고르면 새 기사를 모두 받아 볼 수 있습니다.',
  openInApp: '앱에서 열기',
  readerHint:
    '‘앱에서 열기’는 NetNewsWire 같은 앱을 엽니다. 여기에 없는 피드 리더에는 이 주소를 추가해 주세요.',
  subscribeNow: '바로 구독',
  copyAddress: '주소 복사',
  /** Words before and after a day. */
  updated: { before: '', after: ' 갱신' },
  choose: '골라서 구독하기',
  chooseHint:
    '이름이나 형식을 누르면 피드가 열립니다. 날짜는 최근 갱신일입니다. OPML은 여러 피드를 피드 리더에 한 번에 추가하는 파일이며, 분류별·전체로 내려받을 수 있습니다.',
  allOpml: '전체 OPML 내려받기',
  past: '지난 호까지 모두 받기',
  pastHint:
    '모든 기사의 피드와 분류별 피드에는 최근 호가 담깁니다. RFC 5005를 지원하는 피드 리더는 피드 안의 링크를 따라 첫 호까지 가져옵니다.',
  /** The text of the link to the complete feed, and the words after it. */
  completeHint: {
    link: '전체 피드',
    after: '는 첫 호부터 지금까지의 모든 기사를 파일 하나에 담은 것입니다.',
  },
  countFeeds: (count: number) => formatCount(count, '개'),
  chooseAgency: '기관 선택',
  findAgency: '이름으로 검색',
  unfold: (name: string) => `${name} 모두 펼쳐 보기`,
};

export type FeedWords = typeof feedWords;
