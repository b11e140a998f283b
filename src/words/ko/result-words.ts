import { formatCount } from '../../text/counts.ts';
import { withParticle } from '../../text/particles.ts';

/** Texts about a search's answer and its results. */
export const resultWords = {
  printedPage: (issue: string, page: number) => `${issue} ${page}쪽`,
  searching: '검색하고 있습니다…',
  nothing: (query: string) => `‘${query}’ 검색 결과가 없습니다.`,
  nothingFiltered: (query: string) => `필터에 맞는 ‘${query}’ 검색 결과가 없습니다.`,
  found: (query: string, count: number) => `‘${query}’ 검색 결과 ${formatCount(count, '건')}`,
  foundWithout: (left: readonly string[], count: number) =>
    `${withParticle(quote(left), '은/는')} 빼고 찾은 결과 ${formatCount(count, '건')}`,
  foundSome: (count: number) =>
    `검색어가 모두 든 글은 없습니다. 일부만 든 글 ${formatCount(count, '건')}`,
  andSome: (found: string, count: number) => `${found}, 일부만 든 글 ${formatCount(count, '건')}`,
  filtered: (found: string, count: number) => `${found} 중 ${formatCount(count, '건')}(필터 적용)`,
  reach: (shown: number, total: number) =>
    `${formatCount(total, '건')} 중 ${formatCount(shown, '건')}`,
  corrected: (corrections: readonly { typed: string; used: readonly string[] }[]) =>
    `${corrections.map(({ typed, used }) => `‘${typed}’ 대신 ${withParticle(quote(used), '으로/로')}`).join(', ')} 검색했습니다.`,
  missing: (words: readonly string[]) => `${withParticle(quote(words), '이/가')} 든 글은 없습니다.`,
  excluded: (words: readonly string[]) =>
    `${withParticle(quote(words), '이/가')} 든 글은 뺐습니다.`,
  unquoted: (count: number) => `따옴표 없이 검색하면 ${formatCount(count, '건')}`,
  onlyThis: (query: string, count: number) => `‘${query}’만 검색하면 ${formatCount(count, '건')}`,
  didYouMean: (query: string, count: number) =>
    `혹시 ${withParticle(`‘${query}’`, '을/를')} 찾으셨나요? ${formatCount(count, '건')}`,
  understood: (words: readonly string[]) =>
    `${withParticle(quote(words), '으로/로')} 검색했습니다.`,
  joined: (words: readonly string[]) =>
    words.length === 0
      ? '붙여 쓴 말로 검색했습니다.'
      : `붙여 쓴 말 ${withParticle(quote(words), '으로/로')} 검색했습니다.`,
  alsoApart: (count: number) => `검색어가 따로 나오는 글 ${formatCount(count, '건')}도 보기`,
  searchedApart: '검색어가 따로 나오는 글까지 검색했습니다.',
  onlyJoined: '붙여 쓴 말만 검색',

  lacks: (words: readonly string[]) => `${quote(words)} 없음`,
  deadline: (instant: string) => `${instant} 마감`,
  partial: '일부 검색어만 든 글',
  showAll: (count: number) => `결과 ${formatCount(count, '건')} 모두 보기`,
  dropFilters: (count: number) => `필터 해제하고 ${formatCount(count, '건')} 보기`,
  noMore: '결과를 더 불러오지 못했습니다. 다시 시도해 주세요.',
  filtersSet: (count: number) => `${count}개`,
  count: (count: number) => formatCount(count, ''),

  onlyKept: (issues: number) =>
    `인터넷에 연결되어 있지 않아 저장한 호 ${issues}개에서만, 필터 없이 적은 그대로 검색했습니다.`,
  onlyTeasers: (mark: string) => `${mark} 기사는 제목과 요약만 검색했습니다.`,

  recent: '최근 검색어',
  clear: '모두 지우기',
  clearRecent: '최근 검색어 모두 지우기',
  cleared: '최근 검색어를 모두 지웠습니다.',
  forget: (query: string) => `‘${query}’ 지우기`,
  forgotten: (query: string) => `‘${query}’ 검색어를 지웠습니다.`,
};

export type ResultWords = typeof resultWords;

/** Words in quotation marks: `‘상담사’, ‘상담원’`. */
function quote(words: readonly string[]): string {
  return words.map((word) => `‘${word}’`).join(', ');
}
