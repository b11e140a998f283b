import { SEARCH_URL } from '../../site/urls.ts';
import { makeElement } from '../elements.ts';
import { toQueryString } from './query-address.ts';

/** A link to the search page with a query. */
export function toQueryLink(query: string, label: string): HTMLAnchorElement {
  const link = makeElement('a', '', label);
  link.href = BASE_PATH + SEARCH_URL + toQueryString({ query, conditions: {}, order: 'relevance' });
  link.dataset.query = query;
  return link;
}

/** Calls `followed` with the query of a clicked link below `root`, instead of loading the page again. */
export function followQueryLinks(root: Element, followed: (query: string) => void): void {
  root.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return;
    const query = event.target.closest<HTMLElement>('a[data-query]')?.dataset.query;
    // With a modifier key the reader wants another tab.
    if (query === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    followed(query);
  });
}
