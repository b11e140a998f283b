import { type NoticeRow, type RowWords, toCellTexts } from '../../bids/notice-row.ts';
import { addBase } from '../../site/base-path.ts';
import { type ListPage, numbersAround } from '../../site/paging.ts';
import { bidUrl } from '../../site/urls.ts';
import { noticeRegisterWords as words } from '../../words/ko/notice-register-words.ts';
import { makeElement } from '../elements.ts';
import { afterFrame } from './after-frame.ts';
import { type RegisterQuery, type SortOrder, toRegisterAddress } from './register-query.ts';

/** Shows in the page's `.pagination` the links to the pages of a query, as `ListPage.astro` has them. */
export function showPageLinks(
  nav: HTMLElement,
  { number, last }: ListPage<unknown>,
  query: RegisterQuery,
): void {
  const linkTo = (page: number, text: string): HTMLAnchorElement => {
    const link = makeElement('a', '', text);
    link.href = addBase(toRegisterAddress({ ...query, page }), BASE_PATH);
    link.dataset.page = String(page);
    return link;
  };
  const items = numbersAround(number, last).map((at) => {
    if (at === undefined) return makeElement('li', '', '…');
    const link = linkTo(at, String(at));
    if (at === number) link.ariaCurrent = 'page';
    return makeElement('li', '', link);
  });
  const previous = linkTo(number - 1, words.previous);
  previous.rel = 'prev';
  const next = linkTo(number + 1, words.next);
  next.rel = 'next';
  nav.hidden = last === 1;
  nav.replaceChildren(
    makeElement('ol', '', ...items),
    ...(number > 1 ? [previous] : []),
    ...(number < last ? [next] : []),
  );
}

// Number of rows that fill a window.
const FIRST_ROWS = 20;

let callOff: (() => void) | undefined;

/**
 * Replaces the rows of the table of notices, built as `NoticeTable.astro` does. Those below the window are
 * added after the next frame, so that the reader sees the result of a key press sooner. `shown` is called
 * after each of the two steps.
 */
export function showRows(
  body: HTMLTableSectionElement,
  rows: readonly NoticeRow[],
  words: RowWords,
  shown: () => void,
): void {
  const make = (some: readonly NoticeRow[]): Node[] => some.map((row) => makeRow(row, words));
  callOff?.();
  // If the reader has scrolled, all rows are needed at once.
  const first = body.getBoundingClientRect().top < 0 ? rows.length : FIRST_ROWS;
  body.replaceChildren(...make(rows.slice(0, first)));
  shown();
  callOff = afterFrame(() => {
    body.append(...make(rows.slice(first)));
    shown();
  });
}

/** Shows in the headers by which column the rows are sorted. */
export function showOrder(table: HTMLTableElement, { key, isDescending }: SortOrder): void {
  for (const header of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    if (header.dataset.sort !== key) header.removeAttribute('aria-sort');
    else header.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
  }
}

function makeRow(row: NoticeRow, words: RowWords): HTMLTableRowElement {
  const texts = toCellTexts(row, words);
  const link = makeElement('a', '', row.title);
  link.href = addBase(bidUrl(row), BASE_PATH);
  const title = makeElement('th', 'notice-title', link);
  title.scope = 'row';
  return makeElement(
    'tr',
    '',
    makeElement('td', 'notice-agency', row.agency),
    title,
    makeElement('td', 'notice-kind', row.kind),
    makeElement(
      'td',
      'notice-amount',
      ...(texts.amount === ''
        ? []
        : [`${texts.amount} `, makeElement('small', '', texts.amountNote)]),
    ),
    makeElement('td', 'notice-posted', makeTime(row.posted, texts.posted)),
    makeElement('td', 'notice-deadline', ...deadlineParts(row, texts)),
    makeElement('td', 'notice-state', ...stateParts(row, words)),
  );
}

function deadlineParts(
  { deadline }: NoticeRow,
  { deadlineDay, deadlineTime }: ReturnType<typeof toCellTexts>,
): Node[] {
  if (deadline === undefined) return [];
  const time = makeElement('span', 'notice-time', deadlineTime);
  return [makeTime(deadline, deadlineDay, time)];
}

function stateParts({ isCancelled, deadline }: NoticeRow, { register }: RowWords): Node[] {
  if (isCancelled) return [makeElement('span', 'notice-cancelled', register.cancelled)];
  if (deadline === undefined) return [];
  const state = makeElement('span', 'deadline-state');
  state.dataset.deadline = deadline;
  state.dataset.short = '';
  return [state];
}

function makeTime(datetime: string, ...parts: (Node | string)[]): HTMLTimeElement {
  const time = makeElement('time', '', ...parts);
  time.dateTime = datetime;
  return time;
}
