import { formatCount } from '../../text/counts.ts';

/** Texts of the year in review of the bid notices, and of the files with its notices. */
export const noticeReviewWords = {
  description: (year: string) =>
    `${year}년 입찰 공고를 월과 종류, 기관별로 정리했습니다. 목록은 CSV와 엑셀 파일로 내려받을 수 있습니다.`,
  /** Compares a number of notices with that of the year before. */
  compared: (year: string, more: number) =>
    more === 0
      ? `${year}년과 같음`
      : `${year}년보다 ${formatCount(Math.abs(more), '건')} ${more > 0 ? '많음' : '적음'}`,
  /** A figure of the year before: `2023년 10억 원`. */
  yearBefore: (year: string, number: string) => `${year}년 ${number}`,

  summary: '한눈에 보기',
  monthly: '월별 공고',
  byKind: '종류별 금액',
  bySeats: '좌석 수가 많은 기관',
  byAmount: '금액이 큰 기관',
  calendar: '마감 달력',
  winners: '낙찰 결과',
  list: '공고 목록',
  downloads: '내려받기',

  notices: '공고',
  noticeCount: '공고 수',
  month: '월',
  /** Name of a month in a row: `7월`, of 7. */
  monthName: (month: number) => `${month}월`,
  /** The name of a month in the following year, in the calendar of deadlines. */
  nextYearMonth: (month: number) => `다음 해 ${month}월`,
  total: '합계',
  all: '전체',
  median: '중앙값',
  share: (percent: string) => `공고의 ${percent}`,
  numberOfSeats: '좌석',
  winner: '업체',
  price: '낙찰 금액',
  day: '마감일',
  amountSum: '금액 합계',
  amountMedian: '금액 중앙값',
  seatsSum: '좌석 수 합계',
  awarded: '낙찰자가 알려진 공고',
  /** States of a notice's amount, as names of columns and lists. */
  amountStates: {
    net: '금액을 밝힌 공고',
    'unknown-vat': 'VAT 포함 여부 미상',
    unnamed: '금액을 밝히지 않은 공고',
    cancelled: '취소된 공고',
  },
  amountStatesInShort: {
    net: '금액 공개',
    'unknown-vat': 'VAT 미상',
    unnamed: '금액 미공개',
    cancelled: '취소',
  },
  netNote:
    '금액은 모두 VAT 제외 기준입니다. VAT가 포함된 금액은 1.1로 나누어 원 단위로 반올림했고, ‘이내’로 적힌 금액은 적힌 그대로 더했습니다.',
  unknownVatNote: (count: number) =>
    `VAT 포함 여부를 알 수 없는 ${formatCount(count, '건')}은 합계와 중앙값에 넣지 않았습니다.`,
  cancelledNote: (count: number) => `취소된 ${formatCount(count, '건')}은 공고 수에만 넣었습니다.`,
  /** Shown if all notices of the year were posted in one month. */
  oneMonth: (count: number, month: string) =>
    count === 1
      ? `공고는 ${month}에 한 건 나왔습니다.`
      : `공고 ${formatCount(count, '건')}은 모두 ${month}에 나왔습니다.`,
  ranked: (agencies: number, top: number) => `${formatCount(agencies, '곳')} 중 상위 ${top}곳`,
  /** Beside the sum of a winner's prices, if it does not include all of the winner's notices. */
  priced: (priced: number) => `${priced}건의 합계`,
  winnersNote:
    '낙찰 금액도 VAT 제외 기준이고, VAT 포함 여부를 알 수 없는 금액은 더하지 않았습니다.',
  /** Shown if the list below contains only some notices. */
  filtered: (names: readonly string[], count: number) =>
    `${names.join(' · ')}: 공고 ${formatCount(count, '건')}만 보고 있습니다.`,
  showAll: '모두 보기',

  monthlyChart: '월별 공고 수',
  kindChart: '종류별 금액 합계',
  seatsChart: '기관별 좌석 수',
  amountChart: '기관별 금액 합계',
  calendarChart: '날짜별 마감 수',
  noticeUnit: '건',
  seatUnit: '석',
  /** Name of the unit of amounts in charts, and its value in won. */
  wonUnit: { name: '억 원', won: 100_000_000 },
  calendarNote: '네모가 클수록 마감이 많은 날입니다.',
  /** Accessible name of the calendar. */
  calendarSummary: (days: number, most: string, count: number) =>
    `마감 달력. 마감이 있는 날은 ${formatCount(days, '일')}이고, ${most}에 ${formatCount(count, '건')}으로 가장 많습니다.`,

  files: { csv: 'CSV', xlsx: '엑셀', json: 'JSON', ocds: 'OCDS' },
  filesNote: (year: string) =>
    `${year}년 공고를 모두 담은 파일입니다. OCDS는 공공 조달 데이터의 국제 표준입니다.`,
  sheet: (year: string) => `${year}년 입찰 공고`,
  columns: {
    number: '공고번호',
    title: '공고명',
    amount: '금액(원)',
    vat: 'VAT',
    limit: '금액 조건',
    net: 'VAT 제외 금액(원)',
    state: '최근 변동',
    awarded: '낙찰일',
    price: '낙찰 금액(원)',
    priceVat: '낙찰 VAT',
    netPrice: 'VAT 제외 낙찰 금액(원)',
    page: '페이지',
  },
  unknownVat: '알 수 없음',
  /** Description of a tender in OCDS, whose value is without VAT. */
  announced: (amount: string) => `공고에 적힌 금액: ${amount}`,
};

export type NoticeReviewWords = typeof noticeReviewWords;
