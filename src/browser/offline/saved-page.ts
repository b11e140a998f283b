import { formatBytes } from '../../text/byte-size.ts';
import { offlineWords as words } from '../../words/ko/offline-words.ts';
import { SAVED_URL } from '../../site/urls.ts';
import { makeButton, makeElement } from '../elements.ts';
import { sizeOf } from './kept-size.ts';
import { readKept, removeKept } from './keep-issue.ts';
import type { KeptIssue } from './kept-issues.ts';

/**
 * Starts the page of kept issues in `box`: a list with sizes and buttons to remove them. The service worker
 * also shows this page in place of any page that is not kept, at that page's address.
 */
export function startSavedPage(box: HTMLElement): void {
  const status = makeElement('p', '');
  status.role = 'status';
  status.tabIndex = -1;
  if (location.pathname !== BASE_PATH + SAVED_URL) {
    status.textContent = words.offline;
    addEventListener('online', () => {
      location.reload();
    });
  }
  const list = makeElement('ul', 'kept-issues');
  const total = makeElement('p', 'count');
  box.replaceChildren(status, list, total);
  const show = async (): Promise<void> => {
    const issues = await readKept();
    list.replaceChildren(...issues.map(toItem));
    total.textContent = issues.length === 0 ? words.none : await totalWords(issues);
  };
  const toItem = (issue: KeptIssue): HTMLElement => {
    const link = makeElement('a', '', issue.title);
    link.href = issue.page;
    const remove = makeButton(words.remove, '', () => {
      void removeKept(issue.page).then(async () => {
        await show();
        status.textContent = words.removed(issue.title);
        status.focus();
      });
    });
    remove.ariaLabel = words.removeIssue(issue.title);
    const size = makeElement('span', 'count', formatBytes(sizeOf([issue])));
    return makeElement('li', '', link, size, remove);
  };
  void show();
}

async function totalWords(issues: readonly KeptIssue[]): Promise<string> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return words.total(formatBytes(sizeOf(issues)), formatBytes(quota - usage));
}
