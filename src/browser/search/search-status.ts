import type { SearchAnswer, SearchQuestion } from '../../search/answer.ts';
import { formatCount, withParticle } from '../../text/particles.ts';
import { makeButton, makeElement, requireElement } from '../elements.ts';

// Delay in milliseconds before "searching" is shown.
const SEARCHING_DELAY = 400;
// Delay in milliseconds of an announcement: a screen reader would otherwise read every answer while typing.
const ANNOUNCING_DELAY = 1000;

/**
 * Starts the status lines below `root`: visible at once, announced to screen readers after a second.
 * `takeApart` adds a button that searches joined words (`고객경험`) separately, or joined again.
 */
export function startSearchStatus(root: ParentNode, takeApart?: (apart: boolean) => void) {
  const count = requireElement(root, '[data-search-status]', HTMLElement);
  const notes = requireElement(root, '[data-search-notes]', HTMLElement);
  const failure = requireElement(root, '[data-search-failure]', HTMLElement);
  const announce = startAnnouncing(requireElement(root, '[data-search-live]', HTMLElement));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (words: string): void => {
    clearTimeout(timer);
    count.textContent = words;
    failure.hidden = true;
  };
  return {
    /** Announces words to screen readers only. */
    announce,
    /** Focuses the status line; called when the focused button disappears. */
    focus: (): void => {
      count.focus();
    },
    /** Shows "searching" after 400 ms without an answer. */
    wait: (): void => {
      clearTimeout(timer);
      timer = setTimeout(settle, SEARCHING_DELAY, '검색하고 있습니다…');
    },
    show: (answer: SearchAnswer, question: SearchQuestion): void => {
      const lines = [correctionWords(answer), understoodWords(answer)].filter(Boolean);
      settle(countWords(answer));
      notes.replaceChildren(...lines.map((words) => makeElement('p', '', words)));
      if (takeApart) notes.append(...apartLines(answer, question, takeApart));
      announce([countWords(answer), ...lines].filter(Boolean).join(' '));
    },
    /** Shows that the search could not be loaded. */
    fail: (): void => {
      settle('');
      failure.hidden = false;
      notes.replaceChildren();
      announce('');
    },
  };
}

/** Returns a function that writes words into a live region after a second, unless newer words come first. */
function startAnnouncing(region: HTMLElement): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = words;
    }, ANNOUNCING_DELAY);
  };
}

function apartLines(
  answer: SearchAnswer,
  { apart }: SearchQuestion,
  takeApart: (apart: boolean) => void,
): HTMLElement[] {
  if (!apart && answer.apart === 0) return [];
  const [words, label] = apart
    ? ['검색어가 따로 나오는 글까지 검색했습니다.', '붙여 쓴 말만 검색']
    : [joinedWords(answer), `검색어가 따로 나오는 글 ${formatCount(answer.apart, '건')}도 보기`];
  const button = makeButton(label, 'link', () => {
    takeApart(!apart);
  });
  return [makeElement('p', '', `${words} `, button)];
}

/**
 * The number of results: `‘상담사’ 검색 결과 12건`, or of those that lack a word: `‘어려움’은 빼고 찾은
 * 결과 12건`; empty for an empty query.
 */
export function countWords({
  query,
  total,
  unlimited,
  isPartial,
  leftOut,
}: Pick<SearchAnswer, 'query' | 'total' | 'unlimited' | 'isPartial' | 'leftOut'>): string {
  if (query === '') return '';
  if (unlimited === 0) return `‘${query}’ 검색 결과가 없습니다.`;
  if (total === 0) return `필터에 맞는 ‘${query}’ 검색 결과가 없습니다.`;
  const all = `${foundWords(query, isPartial, leftOut)} ${formatCount(unlimited, '건')}`;
  return total === unlimited ? all : `${all} 중 ${formatCount(total, '건')}(필터 적용)`;
}

function foundWords(query: string, isPartial: boolean, leftOut: readonly string[]): string {
  if (!isPartial) return `‘${query}’ 검색 결과`;
  return leftOut.length > 0
    ? `${withParticle(quote(leftOut), '은/는')} 빼고 찾은 결과`
    : '낱말이 모두 든 글은 없습니다. 일부가 든 글';
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

/** Words that no page contains, if others of the query exist: `‘뿡뿡이’가 들어 있는 글이 없습니다.`; otherwise empty. */
export function missingWords({
  missing,
  understood,
}: Pick<SearchAnswer, 'missing' | 'understood'>): string {
  if (missing.length === 0 || understood.length === 0) return '';
  return `${withParticle(quote(missing), '이/가')} 들어 있는 글이 없습니다.`;
}

/**
 * The dictionary forms that were searched: `‘상담사’, ‘감소하다’로 검색했습니다.`; empty if they equal the query
 * or if `joinedWords` will be shown instead.
 */
export function understoodWords(
  answer: Pick<SearchAnswer, 'query' | 'understood' | 'corrections' | 'apart'>,
): string {
  const { query, understood, corrections, apart } = answer;
  if (apart > 0 && joinedOf(answer).length === understood.length) return '';
  const used = new Map(corrections.map((correction) => [correction.typed, correction.used]));
  const typed = query.split(' ').flatMap((word) => used.get(word) ?? word);
  if (understood.length === 0 || typed.join(' ') === understood.join(' ')) return '';
  return `${withParticle(quote(understood), '으로/로')} 검색했습니다.`;
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
