import { formatCount } from '../../text/particles.ts';
import { shortKoreanWon } from '../../text/korean-won.ts';

/** The table of notices, for pages and for the script that sorts and filters it. */
export const noticeRegisterWords = {
  notice: '공고명',
  state: '상태',
  cancelled: '취소',
  vatColumn: '금액(VAT)',
  /** Written small beside an amount. */
  atMost: '이내',
  vat: { included: '포함', excluded: '별도', exempt: '면세' },
  /** `10억 6,000만 원`: rounded, the notice's page has it in full. */
  shortWon: shortKoreanWon,
  shortDay: (day: string) => day.replaceAll('-', '.'),
  weekday: (weekday: string, time: string) => `(${weekday}) ${time}`,
  notices: (count: number) => formatCount(count, '건'),
};

export type NoticeRegisterWords = typeof noticeRegisterWords;
