import { formatCount } from '../../text/counts.ts';
import { spellKoreanWon } from '../../text/korean-won.ts';

/** Texts about the events of a notice after it was posted. */
export const noticeEventWords = {
  /** Names of the last step of a notice, a category in feeds. */
  steps: {
    posted: '공고',
    moved: '마감 변경',
    변경: '변경',
    재공고: '재공고',
    취소: '취소',
    유찰: '유찰',
    awarded: '낙찰',
  },
  /** The title of a notice in feeds after the step; `step` is one of `steps`. */
  titleAfter: (step: string, title: string) => `[${step}] ${title}`,
  /** Sentences about the last event; `before` is the former deadline. */
  movedOn: (day: string, before: string) =>
    `${day}에 마감이 바뀌었습니다. 이전 마감은 ${before}입니다.`,
  happenedOn: {
    변경: (day: string) => `${day}에 변경되었습니다.`,
    재공고: (day: string) => `${day}에 다시 공고되었습니다.`,
    취소: (day: string) => `${day}에 취소되었습니다.`,
    유찰: (day: string) => `${day}에 유찰되었습니다.`,
  },
};

export type NoticeEventWords = typeof noticeEventWords;

/** Texts of the page of one bid notice. */
export const noticePageWords = {
  asWritten: '원문 기관명',
  number: '공고번호',
  awarded: '낙찰일',
  /** An amount in won, written with its units: `10억 6,000만 원`. */
  spelledWon: spellKoreanWon,
  /** `750억 원 이내(75,000,000,000원), VAT 별도`; the parts after the amount may be missing. */
  fullAmount: (krw: number, isLimit: boolean, vat: string | undefined) => {
    const [spelled, digits] = [spellKoreanWon(krw), formatCount(krw, '원')];
    const amount = `${spelled}${isLimit ? ' 이내' : ''}${spelled === digits ? '' : `(${digits})`}`;
    return vat === undefined ? amount : `${amount}, ${vat}`;
  },
  history: '공고 이력',
  /** Read to screen readers before the two values of a change. */
  before: '변경 전',
  after: '변경 후',
  none: '없음',

  /** Who won an earlier tender, and for how much. */
  wonBy: (winner: string, sum: string | undefined) =>
    sum === undefined ? `낙찰 ${winner}` : `낙찰 ${winner}, ${sum}`,

  earlier: '같은 사업의 지난 공고',
  others: '이 기관의 다른 공고',
  showAgency: (name: string, count: number) =>
    `${name}의 공고 ${formatCount(count, '건')} 모두 보기`,
  /** Labels on the page of an agency. */
  otherNames: '다른 이름',
  years: '공고 연도',
  /** Number and known amounts of the notices of a kind: `운영위탁 3건(합계 77억 원, VAT 제외)`. */
  kindTotal: (kind: string, count: number, sum: string | undefined) =>
    `${kind} ${formatCount(count, '건')}${sum === undefined ? '' : `(합계 ${sum}, VAT 제외)`}`,
  wonTimes: (winner: string, count: number) => `${winner} ${formatCount(count, '건')}`,
  otherNotices: '다른 공고',
  previous: '이전 공고',
  next: '다음 공고',
  list: '목록',
};

export type NoticePageWords = typeof noticePageWords;

/** Texts of calendars of deadlines, and of the links to them. */
export const calendarWords = {
  all: '모든 공고',
  open: '접수 중인 공고',
  /** Names of calendars in a calendar app. */
  titleOfAll: (journal: string) => `${journal} 입찰 마감`,
  titleOf: (journal: string, name: string) => `${journal} 입찰 마감(${name})`,
  note: (journal: string) => `${journal}에 실린 입찰 공고의 마감입니다.`,
  /** Names of the events in a calendar. */
  due: (title: string) => `[마감] ${title}`,
  withdrawn: (title: string) => `[취소] ${title}`,

  follow: '마감 일정 구독',
  followHint:
    '캘린더 앱에서 구독하면 공고의 마감이 일정으로 표시되고, 이틀 전에 알림을 받을 수 있습니다. 마감이 바뀌거나 공고가 취소되면 일정도 바뀝니다. ‘구독’이 열리지 않으면 캘린더 앱에 주소를 추가해 주세요.',
  /** The text of the link to the list of agencies, and the words after it. */
  byAgency: { link: '기관의 페이지', after: '에서 그 기관의 마감만 구독할 수도 있습니다.' },
  subscribe: '구독',
  subscribeTo: (name: string) => `${name} 마감 일정 구독`,
  address: '주소',
  addressOf: (name: string) => `${name} 마감 일정의 주소`,
  subscribeDeadlines: '마감 일정 구독(캘린더)',
  /** `more` links to all calendars, `file` to the calendar file of one notice. */
  more: '종류별 마감 일정',
  file: '마감 일정 파일(ics)',
  addDeadline: '일정에 추가',
};

export type CalendarWords = typeof calendarWords;
