import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Bid } from '../archive/bid.ts';
import { bidFacts, pickBidFacts } from '../site/entry-facts.ts';
import { withParticle } from '../text/particles.ts';

/** What a notice is about in a line: whose it is, until when and for how much. */
export function toBidSummary(bid: Bid): string {
  const { agency, kind, result } = bid;
  const facts = pickBidFacts(bid, ['deadline', 'amount']).map(
    ({ label, text }) => `${withParticle(label, '은/는')} ${text}`,
  );
  return [
    `${agency}의 ${kind === '기타' ? '입찰' : kind} 공고입니다.`,
    ...(facts.length > 0 ? [`${facts.join(', ')}입니다.`] : []),
    ...(result === undefined ? [] : [`${withParticle(result.winner, '이/가')} 낙찰받았습니다.`]),
  ].join(' ');
}

/** The facts of a notice as its page shows them, then its text, whose addresses are absolute. */
export function toBidHtml(bid: Bid, text: string): string {
  const rows = bidFacts(bid)
    .filter(({ key }) => key !== 'updated')
    .map(({ key, label, text: fact, url }) =>
      h('tr', [h('th', label), h('td', key === 'original' ? h('a', { href: url }, fact) : fact)]),
    );
  return toHtml(h('table', h('tbody', rows))) + text;
}
