/** Calendars of deadlines, and where they are offered. */
export const calendarWords = {
  all: '모든 공고',
  open: '접수 중인 공고',
  /** Names of calendars in a calendar app. */
  titleOfAll: (journal: string) => `${journal} 입찰 마감`,
  titleOf: (journal: string, name: string) => `${journal} 입찰 마감(${name})`,
  note: (journal: string) => `${journal}에 실린 입찰 공고의 마감입니다.`,
  /** Names of events. */
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
  /** Of the link to all calendars, and of that to the file of one. */
  more: '종류별 마감 일정',
  file: '마감 일정 파일(ics)',
  addDeadline: '일정에 추가',
};

export type CalendarWords = typeof calendarWords;
