import { withParticle } from '../../text/particles.ts';
import type { Answer, Kind } from '../../search/answer.ts';

export const KIND_LABELS: Record<Kind, string> = { article: '기사', bid: '입찰 공고' };

type Counted = Pick<Answer, 'query' | 'total' | 'unlimited'>;
type Read = Pick<Answer, 'query' | 'understood' | 'corrections' | 'apart'>;

/** `1,234` */
export function formatCount(count: number): string {
  return count.toLocaleString('ko-KR');
}

/** How many were found: `‘상담사’ 검색 결과 12건`; empty for an empty query. */
export function countWords({ query, total, unlimited }: Counted): string {
  if (query === '') return '';
  if (unlimited === 0) return `‘${query}’ 검색 결과가 없습니다.`;
  if (total === 0) return `조건에 맞는 ‘${query}’ 검색 결과가 없습니다.`;
  const all = `‘${query}’ 검색 결과 ${formatCount(unlimited)}건`;
  return total === unlimited ? all : `${all} 가운데 조건에 맞는 ${formatCount(total)}건`;
}

/** How far the results on screen go: `128건 가운데 40건` */
export function reachWords(shown: number, total: number): string {
  return `${formatCount(total)}건 가운데 ${formatCount(shown)}건`;
}

/** What was searched in place of words that nothing matched: `‘컨텍센터’ 대신 ‘컨택센터’로 찾았습니다.` */
export function correctionWords({ corrections }: Pick<Answer, 'corrections'>): string {
  if (corrections.length === 0) return '';
  const said = corrections.map(
    ({ typed, used }) =>
      `${quote(typed)} 대신 ${withParticle(used.map(quote).join(', '), '으로/로')}`,
  );
  return `${said.join(', ')} 찾았습니다.`;
}

/** Which of several words keep the others from being found: `‘뿡뿡이’는 어느 글에도 없습니다.`; empty if none does. */
export function missingWords({
  missing,
  understood,
}: Pick<Answer, 'missing' | 'understood'>): string {
  if (missing.length === 0 || understood.length === 0) return '';
  return `${withParticle(missing.map(quote).join(', '), '은/는')} 어느 글에도 없습니다.`;
}

/**
 * How the query was read: `‘상담사’, ‘감소하다’로 찾음`; empty where it stands in the query just so,
 * or where `joinedWords` is to say it.
 */
export function understoodWords(answer: Read): string {
  const { query, understood, corrections, apart } = answer;
  if (apart > 0 && joinedOf(answer).length === understood.length) return '';
  const used = new Map(corrections.map((correction) => [correction.typed, correction.used]));
  const typed = query.split(' ').flatMap((word) => used.get(word) ?? word);
  if (understood.length === 0 || typed.join(' ') === understood.join(' ')) return '';
  return `${withParticle(understood.map(quote).join(', '), '으로/로')} 찾음`;
}

/** Says that words which stood apart were searched as one: `‘고객경험’을 한 낱말로 찾았습니다.` */
export function joinedWords({ query, understood }: Pick<Answer, 'query' | 'understood'>): string {
  const joined = joinedOf({ query, understood });
  if (joined.length === 0) return '띄어 쓴 낱말을 붙여 한 낱말로 찾았습니다.';
  return `${withParticle(joined.map(quote).join(', '), '을/를')} 한 낱말로 찾았습니다.`;
}

/** Everything that a screen reader is told of an answer, in one breath. */
export function spokenWords(answer: Answer): string {
  const said = [countWords(answer), correctionWords(answer), understoodWords(answer)];
  return said.filter((words) => words !== '').join(' ');
}

/** The words of the reading that stand in the query with a space inside. */
function joinedOf({ query, understood }: Pick<Answer, 'query' | 'understood'>): string[] {
  const together = query.replaceAll(' ', '');
  return understood.filter((word) => !query.includes(word) && together.includes(word));
}

function quote(word: string): string {
  return `‘${word}’`;
}
