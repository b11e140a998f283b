import { withParticle } from '../../text/particles.ts';
import type { SearchAnswer } from '../../search/answer.ts';

type Counted = Pick<SearchAnswer, 'query' | 'total' | 'unlimited'>;
type Read = Pick<SearchAnswer, 'query' | 'understood' | 'corrections' | 'apart'>;

/** A number with thousands separators: `1,234`. */
export function formatNumber(count: number): string {
  return count.toLocaleString('ko-KR');
}

/** The number of results: `‘상담사’ 검색 결과 12건`; empty for an empty query. */
export function countWords({ query, total, unlimited }: Counted): string {
  if (query === '') return '';
  if (unlimited === 0) return `‘${query}’ 검색 결과가 없습니다.`;
  if (total === 0) return `필터에 맞는 ‘${query}’ 검색 결과가 없습니다.`;
  const all = `‘${query}’ 검색 결과 ${formatNumber(unlimited)}건`;
  return total === unlimited ? all : `${all} 중 필터에 맞는 ${formatNumber(total)}건`;
}

/** How many of the results are on screen: `128건 중 40건`. */
export function reachWords(shown: number, total: number): string {
  return `${formatNumber(total)}건 중 ${formatNumber(shown)}건`;
}

/** The spelling corrections: `‘컨텍센터’ 대신 ‘컨택센터’로 검색했습니다.` */
export function correctionWords({ corrections }: Pick<SearchAnswer, 'corrections'>): string {
  if (corrections.length === 0) return '';
  const phrases = corrections.map(
    ({ typed, used }) =>
      `${quote(typed)} 대신 ${withParticle(used.map(quote).join(', '), '으로/로')}`,
  );
  return `${phrases.join(', ')} 검색했습니다.`;
}

/** Words that no page contains, if others of the query exist: `‘뿡뿡이’는 어느 글에도 없습니다.`; otherwise empty. */
export function missingWords({
  missing,
  understood,
}: Pick<SearchAnswer, 'missing' | 'understood'>): string {
  if (missing.length === 0 || understood.length === 0) return '';
  return `${withParticle(missing.map(quote).join(', '), '은/는')} 어느 글에도 없습니다.`;
}

/**
 * The dictionary forms that were searched: `‘상담사’, ‘감소하다’ 검색 결과`; empty if they equal the query
 * or if `joinedWords` will be shown instead.
 */
export function understoodWords(answer: Read): string {
  const { query, understood, corrections, apart } = answer;
  if (apart > 0 && joinedOf(answer).length === understood.length) return '';
  const used = new Map(corrections.map((correction) => [correction.typed, correction.used]));
  const typed = query.split(' ').flatMap((word) => used.get(word) ?? word);
  if (understood.length === 0 || typed.join(' ') === understood.join(' ')) return '';
  return `${understood.map(quote).join(', ')} 검색 결과`;
}

/** That words typed with a space were searched as one: `붙여 쓴 말 ‘고객경험’으로 검색했습니다.` */
export function joinedWords({
  query,
  understood,
}: Pick<SearchAnswer, 'query' | 'understood'>): string {
  const joined = joinedOf({ query, understood });
  if (joined.length === 0) return '붙여 쓴 말로 검색했습니다.';
  return `붙여 쓴 말 ${withParticle(joined.map(quote).join(', '), '으로/로')} 검색했습니다.`;
}

/** The announcement of an answer to screen readers. */
export function spokenWords(answer: SearchAnswer): string {
  const sentences = [countWords(answer), correctionWords(answer), understoodWords(answer)];
  return sentences.filter((words) => words !== '').join(' ');
}

/** Words that were searched as one although the query has a space inside them. */
function joinedOf({ query, understood }: Pick<SearchAnswer, 'query' | 'understood'>): string[] {
  const together = query.replaceAll(' ', '');
  return understood.filter((word) => !query.includes(word) && together.includes(word));
}

function quote(word: string): string {
  return `‘${word}’`;
}
