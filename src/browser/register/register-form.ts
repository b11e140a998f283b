import type { NoticeRow } from '../../bids/notice-row.ts';
import { noticeRegisterWords as words } from '../../words/ko/notice-register-words.ts';
import { requireElement } from '../elements.ts';
import {
  countFilters,
  keptOrder,
  readRegisterQuery,
  type RegisterQuery,
  writeOrder,
} from './register-query.ts';

/** Reads the filters from the form. The order of the query `before` is kept, and the page is the first. */
export function readForm(form: HTMLFormElement, before: RegisterQuery): RegisterQuery {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'sort' ? [[name, value]] : [],
  );
  const query = readRegisterQuery('', String(new URLSearchParams(fields)));
  return { ...query, order: keptOrder(before, query.state), page: 1 };
}

/** Shows a query in the form. */
export function showInForm(form: HTMLFormElement, query: RegisterQuery): void {
  const { text, agency, kind, from, to, state } = query;
  setText(form, 'q', text);
  setText(form, 'agency', agency);
  choose(form, 'kind', kind, kind);
  choose(form, 'from', from?.toString() ?? '', from === undefined ? '' : words.fromWon(from));
  choose(form, 'to', to?.toString() ?? '', to === undefined ? '' : words.toWon(to));
  showOrderInForm(form, query);
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="state"]')) {
    radio.checked = radio.value === (state ?? '');
  }
  showFilterCount(form, query);
}

/**
 * Shows the order of a query in the form. An order that the form does not offer, as only a table header or an
 * address asks for it, is added.
 */
export function showOrderInForm(form: HTMLFormElement, { order }: RegisterQuery): void {
  const others: Record<string, string> = words.otherOrders;
  const name = writeOrder(order);
  choose(form, 'sort', name, others[name]);
}

/** Shows how many filters are set in the button that unfolds them on a phone. */
export function showFilterCount(form: HTMLFormElement, query: RegisterQuery): void {
  const set = countFilters(query);
  requireElement(form, '[data-register-set]', HTMLElement).textContent = set > 0 ? String(set) : '';
}

/** Offers the names of the agencies as choices while the reader types one, those with most notices first. */
export function offerAgencies(form: HTMLFormElement, rows: readonly NoticeRow[]): void {
  const counts = new Map<string, number>();
  for (const { agency } of rows) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  requireElement(form, 'datalist', HTMLDataListElement).replaceChildren(
    ...names.map((name) => new Option('', name)),
  );
}

/** Sets a text field, unless it has this text already: setting it would move the caret. */
function setText(form: HTMLFormElement, name: string, text: string): void {
  const input = requireElement(form, `input[name="${name}"]`, HTMLInputElement);
  if (input.value.trim() !== text) input.value = text;
}

/** Selects an option; adds it first if the form does not offer it and there is a label for it. */
function choose(form: HTMLFormElement, name: string, value: string, label = ''): void {
  const select = requireElement(form, `select[name="${name}"]`, HTMLSelectElement);
  const isOffered = [...select.options].some((option) => option.value === value);
  if (!isOffered && label !== '') select.append(new Option(label, value));
  select.value = value;
}

/** Whether the target of an event is a field into which the reader types. */
export function isTextField(target: EventTarget | null | undefined): boolean {
  return target instanceof HTMLInputElement && target.type !== 'radio';
}
