import type { SearchQuestion } from '../../search/answer.ts';
import { SEARCH_URL } from '../../site/urls.ts';
import { resultWords as words } from '../../words/ko/result-words.ts';
import { slashWords } from '../../words/ko/slash-words.ts';
import { requireElement } from '../elements.ts';
import { toQueryString } from './query-address.ts';
import { rememberSearch } from './recent-searches.ts';
import { startArrowKeys, startResultList } from './result-list.ts';
import { startSearchBox } from './search-box.ts';
import { connectSearch } from './search-client.ts';
import { slashMarkup } from './slash-markup.ts';
import { startSlashSwitch } from './slash-switch.ts';

const RESULTS_SHOWN = 8;
const SEARCH_PATH = BASE_PATH + SEARCH_URL;

/**
 * Starts the search dialog: its field, the first results, and the link to all results on the search
 * page; `now` gives the time in milliseconds.
 */
export function startSearchDialog(dialog: HTMLElement, now: () => number): void {
  const all = requireElement(dialog, 'a[data-search-all]', HTMLAnchorElement);
  let query = '';
  const remember = (): void => {
    rememberSearch(query);
  };
  const results = startResultList(dialog, now, { opened: remember });
  const connection = connectSearch({
    busy: results.busy,
    answered: (answer, hits, question) => {
      results.show(answer, hits, question);
      all.hidden = answer.total === 0;
      all.href = SEARCH_PATH + toQueryString(question);
      all.textContent = words.showAll(answer.total);
    },
    added: () => undefined,
    failed: () => {
      results.fail();
      all.hidden = true;
    },
  });
  const ask = (typed: string): void => {
    query = typed;
    connection.ask(toQuestion(query), RESULTS_SHOWN);
  };
  const box = startSearchBox(dialog, {
    typed: (typed) => {
      if (typed !== query) ask(typed);
    },
    submitted: (submitted) => {
      location.assign(SEARCH_PATH + toQueryString(toQuestion(submitted)));
    },
    left: results.enter,
  });
  all.addEventListener('click', remember);
  requireElement(dialog, '.search-found', HTMLElement).insertAdjacentHTML(
    'beforeend',
    slashMarkup(slashWords),
  );
  startSlashSwitch(dialog);
  startArrowKeys(results.list, box.input);
  ask(box.query());
  box.offer();
  void loadSubjects(dialog);
}

function toQuestion(query: string): SearchQuestion {
  return { query, conditions: {}, order: 'relevance' };
}

/**
 * Adds the suggested searches, fetched from the search page; if that fails, the dialog works
 * without them.
 */
async function loadSubjects(dialog: HTMLElement): Promise<void> {
  const response = await fetch(SEARCH_PATH).catch(() => undefined);
  if (response?.ok !== true) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const subjects = page.querySelector('[data-search-subjects]');
  if (subjects) requireElement(dialog, '[data-search-start]', HTMLElement).append(subjects);
}
