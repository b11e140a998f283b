import { resultWords as words } from '../../words/ko/result-words.ts';
import { makeButton, makeElement, requireElement } from '../elements.ts';
import { toQueryLink } from './query-link.ts';
import { forgetAllSearches, forgetSearch, listRecents } from './recent-searches.ts';

/**
 * Starts the suggested searches below `root`, which are shown before anything is typed and below a
 * search without results: adds the reader's recent searches before the subjects in the HTML. When
 * the reader removes recent searches, `forgot` is called with the text for screen readers.
 */
export function startSearchStart(root: ParentNode, forgot: (words: string) => void) {
  const box = requireElement(root, '[data-search-start]', HTMLElement);
  const input = requireElement(root, '[data-search-input]', HTMLElement);
  const list = makeElement('ul', 'search-terms');
  const clear = makeButton(words.clear, 'link', () => {
    forgetAllSearches();
    fill();
    input.focus();
    forgot(words.cleared);
  });
  clear.ariaLabel = words.clearRecent;
  const heading = makeElement('h2', '', words.recent);
  const recents = makeElement('section', 'search-recents', heading, clear, list);
  const fill = (): void => {
    const queries = listRecents();
    list.replaceChildren(...queries.map(toItem));
    recents.hidden = queries.length === 0;
  };
  const toItem = (query: string): HTMLLIElement => {
    const button = makeButton('', 'search-forget', () => {
      const at = [...list.children].findIndex((item) => item.contains(button));
      forgetSearch(query);
      fill();
      const buttons = list.querySelectorAll('button');
      (buttons[at] ?? buttons[at - 1] ?? input).focus();
      forgot(words.forgotten(query));
    });
    button.ariaLabel = words.forget(query);
    return makeElement('li', '', toQueryLink(query, query), button);
  };
  box.prepend(recents);
  return {
    show: (shown: boolean): void => {
      if (shown) fill();
      box.hidden = !shown;
    },
    /** Focuses the first link; returns whether there is one. */
    enter: (): boolean => {
      const first = box.hidden ? null : box.querySelector<HTMLElement>(':not([hidden]) > ul a');
      first?.focus();
      return first !== null;
    },
  };
}
