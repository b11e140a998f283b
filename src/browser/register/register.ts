import { readRegisterColumns } from '../../bids/register-columns.ts';
import { addBase, removeBase } from '../../site/base-path.ts';
import { REGISTER_URL } from '../../site/urls.ts';
import { followDeadlines } from '../deadline-clock.ts';
import { requireElement } from '../elements.ts';
import { type FoundRow, prepareRows } from './find-notices.ts';
import {
  isTextField,
  offerAgencies,
  readForm,
  showInForm,
  showOrderInForm,
} from './register-form.ts';
import {
  keptOrder,
  nextOrder,
  readRegisterQuery,
  readSortOrder,
  type RegisterQuery,
  toRegisterAddress,
  UNFILTERED,
} from './register-query.ts';
import { startRegisterView } from './register-view.ts';

// Delay in milliseconds: Safari refuses more than 100 changes of the address in 30 seconds.
const TYPING_DELAY = 300;

/**
 * Starts the register of notices below `root`: connects the data of all notices with the form, the table and the
 * address. `now` is the reader's clock in milliseconds.
 */
export function startRegister(root: HTMLElement, now: () => number): void {
  const failure = requireElement(root, '[data-register-failure]', HTMLElement);
  let loading: Promise<(event?: Event) => void> | undefined;
  const handle = async (event?: Event): Promise<void> => {
    loading ??= loadRows().then((rows) => connectRegister(root, rows, now));
    try {
      (await loading)(event);
      failure.hidden = true;
    } catch (error) {
      // Tried again at the next use of a control.
      loading = undefined;
      failure.hidden = false;
      throw error;
    } finally {
      root.ariaBusy = null;
    }
  };
  for (const type of ['input', 'click']) root.addEventListener(type, (event) => void handle(event));
  void handle();
}

async function loadRows(): Promise<FoundRow[]> {
  const response = await fetch(BASE_PATH + REGISTER_URL);
  const file: unknown = await response.json();
  return prepareRows(
    readRegisterColumns(file),
    () =>
      new Promise((resume) => {
        setTimeout(resume);
      }),
  );
}

/**
 * Shows the notices of the query in the address. Returns the handler of the controls' events; called without
 * an event, it shows the address's query again, because the register could not be loaded before.
 */
function connectRegister(
  root: HTMLElement,
  rows: readonly FoundRow[],
  now: () => number,
): (event?: Event) => void {
  const form = requireElement(root, 'form', HTMLFormElement);
  const view = startRegisterView(root, rows, now);
  let query = currentQuery();
  const record = startRegisterHistory((returned) => {
    query = returned;
    showInForm(form, query);
    view.show(query);
    view.announce();
  });
  const ask = (next: RegisterQuery, isTyped = false): void => {
    query = next;
    record(query, isTyped);
    view.showSoon(query);
    view.announce();
  };
  const press = (button: HTMLElement): void => {
    const column = readSortOrder(button.closest('th')?.dataset.sort ?? '');
    if (button.ariaExpanded !== null) {
      button.ariaExpanded = String(button.ariaExpanded !== 'true');
    } else if (column !== undefined) {
      ask({ ...query, order: nextOrder(query.order, column.key), page: 1 });
    } else {
      ask({ ...UNFILTERED, order: keptOrder(query, undefined) });
      requireElement(form, 'input', HTMLInputElement).focus();
    }
    showInForm(form, query);
  };

  offerAgencies(form, rows);
  view.followPageLinks((page) => {
    ask({ ...query, page });
  });
  followDeadlines(
    () => {
      view.show(query);
    },
    now,
    () => rows.flatMap(({ closes }) => closes ?? []),
  );
  if (location.search !== '') {
    showInForm(form, query);
    view.show(query);
  }
  return (event) => {
    const { type, target } = event ?? {};
    const button = target instanceof Element ? target.closest('button') : null;
    if (type === 'click' && button) press(button);
    else if (type === 'input' && target instanceof HTMLSelectElement && target.name === 'sort') {
      ask({ ...query, order: readSortOrder(target.value) ?? query.order, page: 1 });
    } else if (type === 'input') {
      ask(readForm(form, query), isTextField(target));
      showOrderInForm(form, query);
    }
  };
}

/** The query in the page's address. */
function currentQuery(): RegisterQuery {
  const path = removeBase(location.pathname, BASE_PATH) ?? location.pathname;
  return readRegisterQuery(path, location.search);
}

/**
 * Keeps the address equal to the query. Everything that is typed before another control is used is one entry
 * of the browser's history; `onReturn` is called when the reader goes back or forward.
 */
function startRegisterHistory(onReturn: (query: RegisterQuery) => void) {
  let isTyping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwritten: string | undefined;
  const write = (): void => {
    clearTimeout(timer);
    if (unwritten !== undefined) history.replaceState(null, '', unwritten);
    unwritten = undefined;
  };
  addEventListener('pagehide', write);
  addEventListener('popstate', () => {
    clearTimeout(timer);
    unwritten = undefined;
    isTyping = false;
    onReturn(currentQuery());
  });
  return (query: RegisterQuery, isTyped: boolean): void => {
    const address = addBase(toRegisterAddress(query), BASE_PATH);
    if (isTyped && isTyping) {
      clearTimeout(timer);
      unwritten = address;
      timer = setTimeout(write, TYPING_DELAY);
    } else {
      write();
      const current = location.pathname + location.search;
      if (address !== encodedPath(current)) history.pushState(null, '', address);
    }
    isTyping = isTyped;
  };
}

/** The address with its parameters encoded as `URLSearchParams` does. */
function encodedPath(address: string): string {
  const { pathname, searchParams } = new URL(address, location.href);
  return pathname + (searchParams.size > 0 ? `?${searchParams}` : '');
}
