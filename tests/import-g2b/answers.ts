/** An item of an answer of 나라장터, as BidPublicInfoService gives it; made up. */
export const POSTED: Readonly<Record<string, string>> = {
  bidNtceNo: '20240712345',
  bidNtceOrd: '000',
  reNtceYn: 'N',
  rgstTyNm: '조달청 또는 나라장터 자체 공고건',
  ntceKindNm: '등록공고',
  intrbidYn: 'N',
  bidNtceDt: '2024-07-25 10:12:13',
  refNo: '',
  bidNtceNm: '견본공단 고객센터 위탁운영 용역',
  ntceInsttCd: 'Z000001',
  ntceInsttNm: '조달청 견본지방조달청',
  dminsttCd: 'Z000002',
  dminsttNm: '견본공단',
  bidMethdNm: '전자입찰',
  cntrctCnclsMthdNm: '제한경쟁',
  bidBeginDt: '2024-08-02 10:00:00',
  bidClseDt: '2024-08-05 10:00:00',
  opengDt: '2024-08-05 11:00:00',
  asignBdgtAmt: '1060000000',
  presmptPrce: '963636364',
  VAT: '96363636',
  bidNtceDtlUrl: 'https://www.example.org/bid?no=20240712345&ord=000',
  bidNtceUrl: '',
  srvceDivNm: '일반용역',
  rgstDt: '2024-07-25 10:12:13',
  chgDt: '',
  chgNtceRsn: '',
};

/** The next order of the notice: its deadline has moved. */
export const MOVED: Readonly<Record<string, string>> = {
  ...POSTED,
  bidNtceOrd: '001',
  ntceKindNm: '변경공고',
  bidNtceDt: '2024-08-01 09:00:00',
  bidClseDt: '2024-08-09 10:00:00',
  chgDt: '2024-08-01 09:00:00',
  chgNtceRsn: '제안서 작성\n기간 연장',
};

/** The order after that: the notice is withdrawn. */
export const WITHDRAWN: Readonly<Record<string, string>> = {
  ...MOVED,
  bidNtceOrd: '002',
  ntceKindNm: '취소공고',
  bidNtceDt: '2024-08-06 17:00:00',
  bidClseDt: '',
  chgNtceRsn: '사업 계획 변경',
};

/** The notice under a new number, which names the one before. */
export const REPOSTED: Readonly<Record<string, string>> = {
  ...POSTED,
  bidNtceNo: 'R25BK00000001',
  ntceKindNm: '재공고',
  reNtceYn: 'Y',
  bidNtceDt: '2025-01-10 09:00:00',
  bidClseDt: '2025-01-20 10:00:00',
  befBidBbancNo: '20240712345-002',
  bidNtceDtlUrl: 'https://www.example.org/bid?no=R25BK00000001&ord=000',
};

/** A notice that the journal doesn't follow. */
export const ROAD: Readonly<Record<string, string>> = {
  ...POSTED,
  bidNtceNo: '20240799999',
  bidNtceNm: '견본시 도로 포장 공사',
};

/** A saved answer with those items. */
export function answer(...items: readonly object[]): string {
  const header = { resultCode: '00', resultMsg: '정상' };
  const body = { items, numOfRows: 100, pageNo: 1, totalCount: items.length };
  return JSON.stringify({ response: { header, body } }, undefined, 2);
}
