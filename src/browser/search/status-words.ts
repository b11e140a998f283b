import type { Hit, SearchAnswer } from '../../search/answer.ts';
import { formatCount, withParticle } from '../../text/particles.ts';

// What the status lines say of an answer.

const QUOTATION_MARKS = /["“”]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The number of results: `‘상담사’ 검색 결과 12건`, and of those that lack a word, `, 일부만 든 글 3건` or
 * `‘어려움’은 빼고 찾은 결과 12건`; empty for an empty query.
 */
export function countWords({
  query,
  total,
  unlimited,
  isPartial,
  partial,
  leftOut,
}: Pick<
  SearchAnswer,
  'query' | 'total' | 'unlimited' | 'isPartial' | 'partial' | 'leftOut'
>): string {
  if (query === '') return '';
  if (unlimited === 0) return `‘${query}’ 검색 결과가 없습니다.`;
  if (total === 0) return `필터에 맞는 ‘${query}’ 검색 결과가 없습니다.`;
  const found = isPartial ? partial : unlimited - partial;
  const more = isPartial || partial === 0 ? '' : `, 일부만 든 글 ${formatCount(partial, '건')}`;
  const all = `${foundWords(query, isPartial, leftOut)} ${formatCount(found, '건')}${more}`;
  return total === unlimited ? all : `${all} 중 ${formatCount(total, '건')}(필터 적용)`;
}

function foundWords(query: string, isPartial: boolean, leftOut: readonly string[]): string {
  if (!isPartial) return `‘${query}’ 검색 결과`;
  return leftOut.length > 0
    ? `${withParticle(quote(leftOut), '은/는')} 빼고 찾은 결과`
    : '검색어가 모두 든 글은 없습니다. 일부만 든 글';
}

/** How many of the results are on screen: `128건 중 40건`. */
export function reachWords(shown: number, total: number): string {
  return `${formatCount(total, '건')} 중 ${formatCount(shown, '건')}`;
}

/** The spelling corrections: `‘컨텍센터’ 대신 ‘컨택센터’로 검색했습니다.`; empty without any. */
export function correctionWords({ corrections }: Pick<SearchAnswer, 'corrections'>): string {
  const phrases = corrections.map(
    ({ typed, used }) => `‘${typed}’ 대신 ${withParticle(quote(used), '으로/로')}`,
  );
  return phrases.length === 0 ? '' : `${phrases.join(', ')} 검색했습니다.`;
}

/** Words that no page contains, if others of the query exist: `‘뿡뿡이’가 든 글은 없습니다.`; otherwise empty. */
export function missingWords({
  missing,
  understood,
}: Pick<SearchAnswer, 'missing' | 'understood'>): string {
  if (missing.length === 0 || understood.length === 0) return '';
  return `${withParticle(quote(missing), '이/가')} 든 글은 없습니다.`;
}

/** Words typed with a minus: `‘금융’이 든 글은 뺐습니다.`; empty without any. */
export function excludedWords({ excluded }: Pick<SearchAnswer, 'excluded'>): string {
  return excluded.length === 0 ? '' : `${withParticle(quote(excluded), '이/가')} 든 글은 뺐습니다.`;
}

/**
 * What another query would find: `‘상담사’만 검색하면 12건`; if the quotation marks found nothing,
 * `따옴표 없이 검색하면 12건`; with a word that was not typed, `혹시 ‘컨택센터’를 찾으셨나요? 21건`.
 */
export function otherWords(query: string, other: SearchAnswer['others'][number]): string {
  const count = formatCount(other.total, '건');
  const typed = query.replaceAll(QUOTATION_MARKS, '');
  if (typed === other.query) return `따옴표 없이 검색하면 ${count}`;
  return other.query.split(' ').every((word) => typed.includes(word))
    ? `‘${other.query}’만 검색하면 ${count}`
    : `혹시 ${withParticle(`‘${other.query}’`, '을/를')} 찾으셨나요? ${count}`;
}

/**
 * The dictionary forms that were searched: `‘상담사’, ‘감소하다’로 검색했습니다.`; empty if they equal the query
 * or if `joinedWords` will be shown instead.
 */
export function understoodWords(
  answer: Pick<
    SearchAnswer,
    'query' | 'understood' | 'corrections' | 'excluded' | 'apart' | 'leftOut' | 'unlimited'
  >,
): string {
  const { query, understood, corrections, excluded, apart, leftOut, unlimited } = answer;
  if (apart > 0 && joinedOf(answer).length === understood.length) return '';
  const left = new Set([...leftOut, ...excluded].flatMap(wordsOf));
  const used = new Map(corrections.map((one) => [one.typed.toLowerCase(), one.used]));
  const typed = wordsOf(query)
    .filter((word) => !left.has(word))
    .flatMap((word) => used.get(word) ?? word);
  // Forms that found nothing explain nothing.
  if (unlimited === 0 || isSameWords(typed, understood)) return '';
  return `${withParticle(quote(understood), '으로/로')} 검색했습니다.`;
}

/** Whether two lists have the same words, whatever their case, marks and spaces. */
function isSameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.flatMap(wordsOf).join(' ') === other.flatMap(wordsOf).join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

type Readings = Pick<SearchAnswer, 'query' | 'understood' | 'corrections'>;

/**
 * The answer with its words as they are typed, or else as a result spells them: the search has only
 * small letters (`ksqi`), the reader knows KSQI.
 */
export function withSpellings<Answer extends Readings>(
  answer: Answer,
  hits: readonly Pick<Hit, 'marks'>[],
): Answer {
  const written = [...hits.flatMap(({ marks }) => marks), ...(answer.query.match(WORD) ?? [])];
  const spellings = new Map(written.map((word) => [word.toLowerCase(), word]));
  const spell = (words: readonly string[]): string[] =>
    words.map((word) => spellings.get(word) ?? word);
  const corrections = answer.corrections.map((one) => ({ ...one, used: spell(one.used) }));
  return { ...answer, understood: spell(answer.understood), corrections };
}

/** The note that words typed with a space were searched as one: `붙여 쓴 말 ‘고객경험’으로 검색했습니다.` */
export function joinedWords(answer: Pick<SearchAnswer, 'query' | 'understood'>): string {
  const joined = joinedOf(answer);
  if (joined.length === 0) return '붙여 쓴 말로 검색했습니다.';
  return `붙여 쓴 말 ${withParticle(quote(joined), '으로/로')} 검색했습니다.`;
}

/** Words that were searched as one although the query has a space inside them. */
function joinedOf({ query, understood }: Pick<SearchAnswer, 'query' | 'understood'>): string[] {
  const together = query.replaceAll(' ', '');
  return understood.filter((word) => !query.includes(word) && together.includes(word));
}

/** Puts words in Korean quotation marks: `‘상담사’, ‘상담원’`. */
function quote(words: readonly string[]): string {
  return words.map((word) => `‘${word}’`).join(', ');
}
