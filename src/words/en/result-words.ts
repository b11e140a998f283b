import type { ResultWords } from '../ko/result-words.ts';
import { formatNumber, plural } from './plural.ts';

/** Texts about a search's answer and its results. */
export const resultWords: ResultWords = {
  printedPage: (issue, page) => `${issue}, p. ${page}`,
  searching: 'Searching…',
  nothing: (query) => `No results for ‘${query}’.`,
  nothingFiltered: (query) => `No results for ‘${query}’ with these filters.`,
  found: (query, count) => `${plural(count, 'result')} for ‘${query}’`,
  foundWithout: (left, count) => `${plural(count, 'result')} without ${quote(left)}`,
  foundSome: (count) => `No page has all of these words; ${plural(count, 'has', 'have')} some`,
  andSome: (found, count) => `${found}, and ${plural(count, 'page')} with some of the words`,
  filtered: (found, count) => `${found}, ${formatNumber(count)} with these filters`,
  reach: (shown, total) => `${formatNumber(shown)} of ${plural(total, 'result')}`,
  corrected: (corrections) =>
    `Searched for ${corrections.map(({ typed, used }) => `${quote(used)} instead of ‘${typed}’`).join(', ')}.`,
  missing: (words) => `No page has ${quote(words)}.`,
  excluded: (words) => `Without pages that have ${quote(words)}.`,
  unquoted: (count) => `${plural(count, 'result')} without the quotation marks`,
  onlyThis: (query, count) => `${plural(count, 'result')} for ‘${query}’ only`,
  didYouMean: (query, count) => `Did you mean ‘${query}’? ${plural(count, 'result')}`,
  understood: (words) => `Searched for ${quote(words)}.`,
  joined: (words) =>
    words.length === 0 ? 'Searched as one word.' : `Searched for ${quote(words)} as one word.`,
  alsoApart: (count) => `Also show ${plural(count, 'page')} with the words apart`,
  searchedApart: 'Pages with the words apart are included.',
  onlyJoined: 'Search as one word only',

  lacks: (words) => `without ${quote(words)}`,
  deadline: (instant) => `Deadline ${instant}`,
  partial: 'Pages with some of the words',
  showAll: (count) => `See ${count === 1 ? 'the result' : `all ${plural(count, 'result')}`}`,
  dropFilters: (count) => `Clear the filters and see ${plural(count, 'result')}`,
  noMore: 'No more results could be loaded. Please try again.',
  filtersSet: formatNumber,
  count: formatNumber,

  onlyKept: (issues) =>
    `You are offline: only ${issues === 1 ? 'the saved issue was' : `the ${issues} saved issues were`} searched, for the words as typed and without filters.`,
  onlyTeasers: (mark) => `Of articles marked “${mark}”, only titles and summaries were searched.`,

  recent: 'Recent searches',
  clear: 'Clear all',
  clearRecent: 'Clear all recent searches',
  cleared: 'All recent searches were cleared.',
  forget: (query) => `Remove ‘${query}’`,
  forgotten: (query) => `‘${query}’ was removed.`,
};

/** Words in quotation marks: `‘chain’, ‘chains’`. */
function quote(words: readonly string[]): string {
  return words.map((word) => `‘${word}’`).join(', ');
}
