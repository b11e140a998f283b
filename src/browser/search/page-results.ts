import type { SearchAnswer, Hit, SearchQuestion } from '../../search/answer.ts';
import { resultWords as words } from '../../words/ko/result-words.ts';
import { requireElement } from '../elements.ts';
import { readResultOrder } from './query-address.ts';
import type { HitView } from './result-facts.ts';
import { addHits, type ResultList, resultLinks, startResultList, toView } from './result-list.ts';
import type { AnswerListener } from './search-client.ts';
import { startSearchFilters } from './search-filters.ts';

/** Callbacks of the results on the search page. */
interface ResultsEvents {
  /** The reader opened a result. */
  opened: () => void;
  /** The reader changed filters, order or `apart` of the same query. */
  changed: (change: Partial<SearchQuestion>) => void;
  /** The reader asked for more results than the `shown` on screen. */
  moreRequested: (shown: number) => void;
  /** More results were added: now `shown` are on screen. */
  moreAdded: (shown: number) => void;
  /** The reader asked to try again after a failure. */
  retried: () => void;
}

/**
 * Starts the results of the search page below `root`, empty at first, with filters, order, help and
 * the "more" button; `now` gives the time in milliseconds. `enter` focuses the first result, or
 * else the first suggested search, and returns whether there is one; `focus` focuses the status
 * line.
 */
export function startPageResults(
  root: ParentNode,
  now: () => number,
  events: ResultsEvents,
): AnswerListener & { enter: () => boolean; focus: () => void } {
  const results = startResultList(root, now, {
    opened: events.opened,
    takeApart: (apart) => {
      results.status.focus();
      events.changed({ apart });
    },
  });
  const controls = startControls(root, events, results);
  const more = startMore(root, () => {
    events.moreRequested(resultLinks(results.list).length);
  });
  let total = 0;
  let grouped = false;
  return {
    enter: results.enter,
    focus: results.status.focus,
    busy: results.busy,
    answered: (answer, hits, question) => {
      ({ total } = answer);
      grouped = question.order === 'issue';
      controls.show(answer, question);
      results.show(answer, hits, question);
      more.show(hits.length, total);
    },
    added: (hits) => {
      const shown = addAndFocus(results.list, hits, toView(grouped, now()));
      more.show(shown, total);
      results.status.announce(words.reach(shown, total));
      events.moreAdded(shown);
    },
    failed: (at) => {
      if (at === 'more') {
        more.fail();
      } else {
        controls.hide();
        results.fail();
        more.show(0, 0);
      }
    },
  };
}

/** Appends results and focuses the first of them; returns how many are on screen. */
function addAndFocus(list: HTMLElement, hits: readonly Hit[], view: HitView): number {
  const before = resultLinks(list).length;
  addHits(list, hits, view);
  const links = resultLinks(list);
  links[before]?.focus();
  return links.length;
}

/**
 * Starts the filters, the order and the help; a click on a button that then disappears focuses the
 * status line.
 */
function startControls(root: ParentNode, events: ResultsEvents, { status }: ResultList) {
  const showFilters = startSearchFilters(root, (conditions) => {
    events.changed({ conditions });
  });
  const order = requireElement(root, 'select[data-search-order]', HTMLSelectElement);
  order.addEventListener('change', () => {
    events.changed({ order: readResultOrder(order.value) });
  });
  const retry = requireElement(root, 'button[data-search-retry]', HTMLButtonElement);
  retry.addEventListener('click', () => {
    status.focus();
    events.retried();
  });
  const help = startHelp(root, () => {
    status.focus();
    events.changed({ conditions: {} });
  });
  return {
    show: (answer: SearchAnswer, question: SearchQuestion): void => {
      showFilters(answer, question);
      order.value = question.order;
      // Kept issues give few results, which need no sorting.
      order.hidden = answer.total < 2 || answer.keptIssues !== undefined;
      help.show(answer);
    },
    hide: help.hide,
  };
}

/** Starts the advice shown when nothing was found; `dropped` is called to search again without filters. */
function startHelp(root: ParentNode, dropped: () => void) {
  const help = requireElement(root, '[data-search-help]', HTMLElement);
  const drop = requireElement(help, 'button[data-search-drop]', HTMLButtonElement);
  const tips = requireElement(help, '[data-search-tips]', HTMLElement);
  drop.addEventListener('click', dropped);
  return {
    show: (answer: SearchAnswer): void => {
      const { query, total, unlimited, others, printed } = answer;
      help.hidden = query === '' || total > 0 || printed !== undefined;
      drop.hidden = unlimited === 0;
      tips.hidden = unlimited > 0 || others.length > 0;
      drop.textContent = words.dropFilters(unlimited);
    },
    hide: (): void => {
      help.hidden = true;
    },
  };
}

/** Starts the "more" button, hidden when all results are on screen, with the count beside it. */
function startMore(root: ParentNode, onClick: () => void) {
  const box = requireElement(root, '[data-search-more]', HTMLElement);
  const reach = requireElement(box, '[data-search-reach]', HTMLElement);
  requireElement(box, 'button', HTMLButtonElement).addEventListener('click', onClick);
  return {
    show: (shown: number, total: number): void => {
      box.hidden = shown >= total;
      reach.textContent = words.reach(shown, total);
    },
    fail: (): void => {
      reach.textContent = words.noMore;
    },
  };
}
