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
  const form = requireElement(root, 'form', HTMLFormElement);
  const table = requireElement(root, 'table', HTMLTableElement);
  const body = requireElement(table, 'tbody', HTMLTableSectionElement);
  const totals = requireElement(root, '[data-register-totals]', HTMLElement);
  const count = requireElement(totals, '[data-register-count]', HTMLElement);
  const sums = requireElement(totals, '[data-register-sums]', HTMLElement);
  const clear = requireElement(totals, 'button', HTMLButtonElement);
  const none = requireElement(root, '[data-register-none]', HTMLElement);
  const live = requireElement(root, '[role="status"]', HTMLElement);
  const pagination = document.querySelector<HTMLElement>('.pagination');
  const rowWords = { register: words, weekday: toWeekday(document.documentElement.lang) };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let callOff: (() => void) | undefined;
  const show = (query: RegisterQuery): void => {
    callOff?.();
    const time = now();
    const found = findNotices(rows, query, time);
    const pages = toListPages(found);
    const page = pages[query.page - 1] ?? pages.at(-1);
    if (!page) return;
    showRows(body, page.entries, rowWords, () => {
      showDeadlineStates(time);
    });
    showOrder(table, query.order);
    showFilterCount(form, query);
    if (pagination) showPageLinks(pagination, page, query);
    const isFiltered = countFilters(query) > 0;
    const isOfBoth = query.state === undefined && found.length > 0;
    const open = isOfBoth ? found.filter((row) => isOpen(row, time)).length : undefined;
    count.textContent = words.counted(found.length, isFiltered ? rows.length : undefined, open);
    sums.textContent = words.sums(toRegisterTotals(found));
    clear.hidden = !isFiltered;
    table.hidden = found.length === 0;
    none.hidden = found.length > 0;
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
