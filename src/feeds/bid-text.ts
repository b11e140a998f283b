import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { type Bid, formatAmount, formatWon } from '../archive/bid.ts';
import { formatDay, formatInstant } from '../archive/date.ts';
import { withParticle } from '../text/particles.ts';

/** What a notice is about in a line: whose it is, until when and for how much. */
export function toBidSummary({ agency, kind, deadline, amount, result }: Bid): string {
  const facts = [
    ...(deadline === undefined ? [] : [`마감은 ${formatInstant(deadline)}`]),
    ...(amount === undefined ? [] : [`금액은 ${formatAmount(amount)}`]),
  ];
  return [
    `${agency}의 ${kind === '기타' ? '입찰' : kind} 공고입니다.`,
    ...(facts.length > 0 ? [`${facts.join(', ')}입니다.`] : []),
    ...(result === undefined ? [] : [`${withParticle(result.winner, '이/가')} 낙찰받았습니다.`]),
  ].join(' ');
}

/** The facts of a notice as its page shows them, then its text, whose addresses are absolute. */
export function toBidHtml(bid: Bid, text: string): string {
  const { deadline, amount, seats, url, result } = bid;
  const rows = [
    ['수요기관', bid.agency],
    ['종류', bid.kind],
    ['공고일', formatDay(bid.posted)],
    ['마감', deadline && formatInstant(deadline)],
    ['금액', amount && formatAmount(amount)],
    ['좌석 수', seats && `${seats.toLocaleString('ko-KR')}석`],
    ['공고 원문', url && h('a', { href: url }, `${new URL(url).hostname}에서 보기`)],
    ['낙찰자', result?.winner],
    ['낙찰 금액', result?.krw === undefined ? undefined : formatWon(result.krw)],
  ] as const;
  const facts = rows.flatMap(([label, fact]) =>
    fact === undefined ? [] : [h('tr', [h('th', label), h('td', fact)])],
  );
  return toHtml(h('table', h('tbody', facts))) + text;
}
