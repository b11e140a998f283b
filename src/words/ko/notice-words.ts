import { formatCount } from '../../text/counts.ts';
import { withParticle } from '../../text/particles.ts';

/** Texts of bid notices: of their facts, their lists and their agencies. */
export const noticeWords = {
  kinds: { 운영위탁: '운영위탁', '시스템 구축': '시스템 구축', 기타: '기타' },
  agency: '수요기관',
  kind: '종류',
  posted: '공고일',
  deadline: '마감',
  amount: '금액',
  seats: '좌석 수',
  countSeats: (count: number) => formatCount(count, '석'),
  original: '공고 원문',
  readAt: (host: string) => `${host}에서 보기`,
  winner: '낙찰자',
  price: '낙찰 금액',
  result: '낙찰',
  won: (krw: number) => formatCount(krw, '원'),
  atMost: (amount: string) => `${amount} 이내`,
  vat: { included: 'VAT 포함', excluded: 'VAT 별도', exempt: '면세' },

  registerNote: '입찰 공고를 기관, 종류, 금액, 마감으로 찾고 정렬할 수 있습니다.',
  noticesOfYear: (year: string) => `${year}년 입찰 공고`,
  everyYear: '전체',
  subscribeNotices: '모든 공고 구독(RSS)',
  subscribeAgencies: '기관별 구독(RSS)',
  byAgency: '수요기관별로 보기',
  showCountedNotices: (count: number) => `입찰 공고 ${formatCount(count, '건')} 모두 보기`,
  noticeNote: (agency: string) =>
    `${agency}의 입찰 공고입니다. 공고일과 마감, 금액을 볼 수 있습니다.`,
  agenciesNote: '수요기관별로 입찰 공고를 볼 수 있습니다.',
  countAgencies: (count: number) => formatCount(count, '곳'),
  frequentAgencies: '공고를 많이 낸 기관',
  agencyNote: (name: string) => `‘${name}’의 입찰 공고를 최신순으로 볼 수 있습니다.`,
  noticesOfAgency: (count: number) => `이 기관의 입찰 공고 ${formatCount(count, '건')}`,

  /** One line of plain text; `kind` is a key of `kinds`, `facts` are pairs of label and text. */
  noticeSummary: (
    agency: string,
    kind: string,
    facts: readonly (readonly [label: string, text: string])[],
    winner: string | undefined,
  ) =>
    [
      `${agency}의 ${kind === '기타' ? '입찰' : kind} 공고입니다.`,
      ...(facts.length > 0
        ? [
            `${facts.map(([label, text]) => `${withParticle(label, '은/는')} ${text}`).join(', ')}입니다.`,
          ]
        : []),
      ...(winner === undefined ? [] : [`${withParticle(winner, '이/가')} 낙찰받았습니다.`]),
    ].join(' '),
};

export type NoticeWords = typeof noticeWords;
