import { formatCount } from '../../text/counts.ts';
import { shortKoreanWon } from '../../text/korean-won.ts';
import { deadlineWords } from './deadline-words.ts';

/** Counts of notices, and the sum in won of the amounts that are known without VAT. */
interface Totals {
  /** Notices whose amounts are in the sum. */
  priced: number;
  net: number;
  /**
   * Notices that are not in the sum: with an amount that may or may not include VAT, without an amount,
   * withdrawn.
   */
  unclear: number;
  unpriced: number;
  cancelled: number;
}

/** Texts of the table of notices, for pages and for the script that sorts and filters it. */
export const noticeRegisterWords = {
  notice: '공고명',
  state: '상태',
  cancelled: '취소',
  vatColumn: '금액(VAT)',
  /** Shown in small letters beside an amount. */
  atMost: '이내',
  vat: { included: '포함', excluded: '별도', exempt: '면세' },
  /** Rounded: `10억 6,000만 원`; the notice's page has the full amount. */
  shortWon: shortKoreanWon,
  shortDay: (day: string) => day.replaceAll('-', '.'),
  weekday: (weekday: string, time: string) => `(${weekday}) ${time}`,

  caption: '공고 목록: 접수 중인 공고가 먼저입니다',
  filters: '공고 필터',
  search: '검색',
  searchHint: '공고명, 기관, 공고번호',
  everyKind: '모든 종류',
  everyAgency: '모든 기관',
  least: '최소 금액',
  most: '최대 금액',
  /** Sign between two limits. */
  range: '~',
  noLeast: '하한 없음',
  noMost: '상한 없음',
  fromWon: (krw: number) => `${shortKoreanWon(krw)} 이상`,
  toWon: (krw: number) => `${shortKoreanWon(krw)} 이하`,
  states: { all: '전체', open: '접수 중', closed: '마감' },
  order: '정렬',
  orders: {
    '-deadline': '마감 늦은 순',
    deadline: '마감 임박순',
    '-posted': '최근 공고순',
    '-amount': '금액 큰 순',
    amount: '금액 작은 순',
    agency: '기관 이름순',
    title: '공고명순',
  },
  /**
   * Orders that only the headers of the table offer. On a phone, where a list takes the place of the headers,
   * such an order is added when it is chosen.
   */
  otherOrders: {
    posted: '오래된 공고순',
    kind: '종류순',
    '-kind': '종류 역순',
    '-agency': '기관 이름 역순',
    '-title': '공고명 역순',
  },
  more: '필터',
  clear: '필터 초기화',
  none: '조건에 맞는 공고가 없습니다.',
  failed: '전체 공고를 불러오지 못했습니다. 잠시 뒤 다시 눌러 주세요.',
  previous: '이전',
  next: '다음',

  /**
   * Sentence about the notices shown: `all` is undefined without filters, `open` if the reader has chosen a
   * state or open notices are not counted yet.
   */
  counted: (found: number, all: number | undefined, open: number | undefined) =>
    [
      all === undefined
        ? `공고 ${formatCount(found, '건')}`
        : `공고 ${formatCount(all, '건')} 중 ${formatCount(found, '건')}`,
      ...(open === undefined ? [] : [deadlineWords.countOpen(open)]),
    ].join(' · '),
  /** Sentence about the amounts of the notices shown. */
  sums: ({ priced, net, unclear, unpriced, cancelled }: Totals) =>
    [
      ...(priced > 0
        ? [`금액 합계 ${shortKoreanWon(net)}(VAT 제외, ${formatCount(priced, '건')})`]
        : []),
      ...(unclear > 0 ? [`VAT 미상 ${formatCount(unclear, '건')}`] : []),
      ...(unpriced > 0 ? [`금액 미공개 ${formatCount(unpriced, '건')}`] : []),
      ...(cancelled > 0 ? [`취소 ${formatCount(cancelled, '건')}`] : []),
    ].join(' · '),
  byYear: '연도별 공고',
  noneOpen: '지금 접수 중인 공고가 없습니다.',
  openNotices: '접수 중인 공고',
};

export type NoticeRegisterWords = typeof noticeRegisterWords;
