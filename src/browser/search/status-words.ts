import type { Hit, SearchAnswer } from '../../search/answer.ts';
import { resultWords as words } from '../../words/ko/result-words.ts';

const QUOTATION_MARKS = /["“”]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The number of results, `‘상담사’ 검색 결과 12건`, and of those that lack some words: `, 일부만 든 글 3건` or `‘어려움’은 빼고
 * 찾은 결과 12건`; empty for an empty query.
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
  if (unlimited === 0) return words.nothing(query);
  if (total === 0) return words.nothingFiltered(query);
  const all = isPartial ? partWords(partial, leftOut) : wholeWords(query, unlimited, partial);
  return total === unlimited ? all : words.filtered(all, total);
}

function wholeWords(query: string, unlimited: number, partial: number): string {
  const found = words.found(query, unlimited - partial);
  return partial === 0 ? found : words.andSome(found, partial);
}

function partWords(partial: number, leftOut: readonly string[]): string {
  return leftOut.length > 0 ? words.foundWithout(leftOut, partial) : words.foundSome(partial);
}

/** The spelling corrections: `‘컨텍센터’ 대신 ‘컨택센터’로 검색했습니다.`; empty without any. */
export function correctionWords({ corrections }: Pick<SearchAnswer, 'corrections'>): string {
  return corrections.length === 0 ? '' : words.corrected(corrections);
}

/** Words that no page contains, if others of the query exist: `‘뿡뿡이’가 든 글은 없습니다.`; otherwise empty. */
export function missingWords({
  missing,
  understood,
}: Pick<SearchAnswer, 'missing' | 'understood'>): string {
  if (missing.length === 0 || understood.length === 0) return '';
  return words.missing(missing);
}

/** Words typed with a minus: `‘금융’이 든 글은 뺐습니다.`; empty without any. */
export function excludedWords({ excluded }: Pick<SearchAnswer, 'excluded'>): string {
  return excluded.length === 0 ? '' : words.excluded(excluded);
}

/**
 * The number of results of another query: `‘상담사’만 검색하면 12건`; if the quotation marks found nothing, `따옴표 없이
 * 검색하면 12건`; with a word that was not typed, `혹시 ‘컨택센터’를 찾으셨나요? 21건`.
 */
export function otherWords(query: string, other: SearchAnswer['others'][number]): string {
  const typed = query.replaceAll(QUOTATION_MARKS, '');
  if (typed === other.query) return words.unquoted(other.total);
  return other.query.split(' ').every((word) => typed.includes(word))
    ? words.onlyThis(other.query, other.total)
    : words.didYouMean(other.query, other.total);
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
  // If nothing was found, the forms would explain nothing.
  if (unlimited === 0 || isSameWords(typed, understood)) return '';
  return words.understood(understood);
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
 * The answer with its words spelled as the reader typed them, or else as a result spells them: the
 * search index has only lower case (`ksqi`), but readers know `KSQI`.
 */
export function withSpellings<Answer extends Readings>(
  answer: Answer,
  hits: readonly Pick<Hit, 'marks'>[],
): Answer {
  const written = [...hits.flatMap(({ marks }) => marks), ...(answer.query.match(WORD) ?? [])];
  const spellings = new Map(written.map((word) => [word.toLowerCase(), word]));
  const spell = (found: readonly string[]): string[] =>
    found.map((word) => spellings.get(word) ?? word);
  const corrections = answer.corrections.map((one) => ({ ...one, used: spell(one.used) }));
  return { ...answer, understood: spell(answer.understood), corrections };
}

/** The note that words typed with a space were searched as one: `붙여 쓴 말 ‘고객경험’으로 검색했습니다.` */
export function joinedWords(answer: Pick<SearchAnswer, 'query' | 'understood'>): string {
  return words.joined(joinedOf(answer));
}

/** Words that were searched as one although the query has a space inside them. */
function joinedOf({ query, understood }: Pick<SearchAnswer, 'query' | 'understood'>): string[] {
  const together = query.replaceAll(' ', '');
  return understood.filter((word) => !query.includes(word) && together.includes(word));
}

/** The printed page that the query names, and the titles on it; empty if it names none. */
export function printedWords({ printed }: Pick<SearchAnswer, 'printed'>): string {
  if (!printed) return '';
  const titles = printed.articles.map(({ title }) => title).join(', ');
  return `${words.printedPage(printed.issue.label, printed.page)}: ${titles}.`;
}
