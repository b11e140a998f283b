import { toRegisterTotals } from '../../bids/register-totals.ts';
import { toListPages } from '../../site/paging.ts';
import { toWeekday } from '../../words/dates.ts';
import { noticeRegisterWords as words } from '../../words/ko/notice-register-words.ts';
import { showDeadlineStates } from '../deadline-state.ts';
import { requireElement } from '../elements.ts';
import { afterFrame } from './after-frame.ts';
import { findNotices, type FoundRow, isOpen } from './find-notices.ts';
import { showFilterCount } from './register-form.ts';
import { showOrder, showPageLinks, showRows } from './register-table.ts';
import { countFilters, type RegisterQuery } from './register-query.ts';

// Delay in milliseconds: a screen reader would otherwise read a count at each letter.
const ANNOUNCING_DELAY = 700;

/** Starts the part of the page that shows the notices found; `now` is the reader's clock (ms). */
export function startRegisterView(root: HTMLElement, rows: readonly FoundRow[], now: () => number) {
  const parts = partsOf(root);
  const { totals, count, live, pagination } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let callOff: (() => void) | undefined;
  const show = (query: RegisterQuery): void => {
    callOff?.();
    const time = now();
    const found = findNotices(rows, query, time);
    const isFiltered = countFilters(query) > 0;
    showTable(parts, found, query, time);
    showTotals(parts, found, {
      all: isFiltered ? rows.length : undefined,
      open:
        query.state === undefined && found.length > 0
          ? found.filter((row) => isOpen(row, time)).length
          : undefined,
    });
  };
  return {
    show,
    /**
     * Shows the notices of a query after the next frame, so that the reader first sees what they typed or
     * pressed.
     */
    showSoon: (query: RegisterQuery): void => {
      callOff?.();
      callOff = afterFrame(() => {
        show(query);
      });
    },
    /** Announces the number of notices to screen readers, 700 ms after it last changed. */
    announce: (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        live.textContent = count.textContent;
      }, ANNOUNCING_DELAY);
    },
    /** Calls `turn` with the number of a page whose link the reader follows, and goes to the top of the list. */
    followPageLinks: (turn: (page: number) => void): void => {
      pagination?.addEventListener('click', (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        const { page } = link?.dataset ?? {};
        // With a modifier key the reader wants another tab.
        const isOther = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (page === undefined || isOther) return;
        event.preventDefault();
        turn(Number(page));
        totals.focus({ preventScroll: true });
        totals.scrollIntoView();
      });
    },
  };
}

/** The elements of the page that show the notices. */
function partsOf(root: HTMLElement) {
  const table = requireElement(root, 'table', HTMLTableElement);
  const totals = requireElement(root, '[data-register-totals]', HTMLElement);
  return {
    form: requireElement(root, 'form', HTMLFormElement),
    table,
    body: requireElement(table, 'tbody', HTMLTableSectionElement),
    totals,
    count: requireElement(totals, '[data-register-count]', HTMLElement),
    sums: requireElement(totals, '[data-register-sums]', HTMLElement),
    clear: requireElement(totals, 'button', HTMLButtonElement),
    none: requireElement(root, '[data-register-none]', HTMLElement),
    live: requireElement(root, '[role="status"]', HTMLElement),
    pagination: document.querySelector<HTMLElement>('.pagination'),
  };
}

type Parts = ReturnType<typeof partsOf>;

/** Shows the page of the query in the table, with its order, the filters and the links to other pages. */
function showTable(
  { form, table, body, none, pagination }: Parts,
  found: readonly FoundRow[],
  query: RegisterQuery,
  time: number,
): void {
  const pages = toListPages(found);
  const page = pages[query.page - 1] ?? pages.at(-1);
  if (!page) return;
  const rowWords = { register: words, weekday: toWeekday(document.documentElement.lang) };
  showRows(body, page.entries, rowWords, () => {
    showDeadlineStates(time);
  });
  showOrder(table, query.order);
  showFilterCount(form, query);
  if (pagination) showPageLinks(pagination, page, query);
  table.hidden = found.length === 0;
  none.hidden = found.length > 0;
}

/**
 * Shows how many notices were found, and their amounts. `all` is the number of all notices, undefined without
 * filters; `open` that of the open ones, undefined if a filter has chosen them.
 */
function showTotals(
  { count, sums, clear }: Parts,
  found: readonly FoundRow[],
  { all, open }: { all: number | undefined; open: number | undefined },
): void {
  count.textContent = words.counted(found.length, all, open);
  sums.textContent = words.sums(toRegisterTotals(found));
  clear.hidden = all === undefined;
}
