import { openIndex, search, type SearchAnswer, type SearchResult } from './client.ts';
import { toQuery } from './query.ts';

const PAGE = 20;
const PAUSE = 200;

/** The parts of the search page. */
export interface SearchView {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Says how many were found. */
  status: HTMLElement;
  results: HTMLElement;
  more: HTMLElement;
  /** Shown where the index cannot be loaded. */
  failure: HTMLElement;
}

/** Searches while the reader types; the address keeps the query. */
export function startSearch(view: SearchView): void {
  const { form, input, more } = view;
  let limit = PAGE;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    const turn = ++latest;
    const query = toQuery(input.value);
    view.results.dataset.state = 'busy';
    try {
      const answer = await search(query, limit);
      // Only the newest answer counts: an older one may come later.
      if (turn === latest) showAnswer(view, query, answer);
    } catch {
      if (turn === latest) showFailure(view);
    }
  };
  const restart = (): void => {
    limit = PAGE;
    void run();
  };
  const readAddress = (): void => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    restart();
  };

  input.addEventListener('focus', () => void openIndex().catch(() => undefined), { once: true });
  // Also while a syllable is being composed: a Korean word is whole before its composition ends.
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, '', addressOf(toQuery(input.value)));
      restart();
    }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = addressOf(toQuery(input.value));
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    restart();
  });
  more.addEventListener('click', () => {
    limit += PAGE;
    void run();
  });
  addEventListener('popstate', readAddress);
  readAddress();
}

function addressOf(query: string): string {
  return query === ''
    ? location.pathname
    : `${location.pathname}?${new URLSearchParams({ q: query })}`;
}

function showAnswer(view: SearchView, query: string, { total, results }: SearchAnswer): void {
  const found =
    total === 0 ? `‘${query}’ 검색 결과가 없습니다.` : `‘${query}’ 검색 결과 ${total}건`;
  view.status.textContent = query === '' ? '' : found;
  view.failure.hidden = true;
  view.results.replaceChildren(...results.map(toItem));
  view.more.hidden = results.length >= total;
  view.results.dataset.total = String(total);
  view.results.dataset.state = 'done';
}

function showFailure(view: SearchView): void {
  view.status.textContent = '';
  view.results.replaceChildren();
  view.more.hidden = true;
  view.failure.hidden = false;
  view.results.dataset.total = '0';
  view.results.dataset.state = 'failed';
}

function toItem({ url, title, notes, excerpt }: SearchResult): HTMLElement {
  const link = element('a', '', title);
  link.href = url;
  link.dataset.result = '';
  const heading = element('h2', 'entry-title');
  heading.append(link);
  const text = element('p', 'entry-summary');
  text.append(...excerpt.map((run) => (run.marked ? element('mark', '', run.text) : run.text)));
  const list = element('ul', 'notes');
  list.append(...notes.map((note) => element('li', '', note)));
  const item = element('li', 'entry');
  item.append(heading, text, list);
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
