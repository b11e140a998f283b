import { pageScriptWords as words } from '../../words/ko/page-script-words.ts';
import { announce } from '../announce.ts';
import { makeButton, makeElement } from '../elements.ts';
import { forgetArticles, isRead, listRead, unfinishedArticle } from './read-articles.ts';

/**
 * Marks the articles that were read (`data-read`) in lists, shows on the home page where the reader
 * stopped, and offers at the end of every page to forget all of it. `now` is the reader's clock in
 * milliseconds.
 */
export function startReadingMarks(now: () => number): void {
  const forget = makeButton(words.forgetRead, 'forget-read', () => {
    forgetArticles();
    show();
    announce(words.forgotRead);
  });
  const show = (): void => {
    const list = listRead();
    const read = new Set(list.filter(isRead).map(([path]) => path));
    for (const link of document.querySelectorAll<HTMLAnchorElement>(
      '.article-list.numbered :is(h2, h3) a, .reading-on li a',
    )) {
      link.closest('li')?.toggleAttribute('data-read', read.has(link.pathname));
    }
    if (list.length > 0) document.querySelector('.site-footer')?.append(forget);
    else forget.remove();
    showUnfinished(now());
  };
  show();
  // Back from an article, without loading anew.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show();
  });
}

function showUnfinished(now: number): void {
  const block = document.querySelector<HTMLElement>('.resume');
  if (!block) return;
  const [path, percent, , title] = unfinishedArticle(now) ?? [];
  if (path === undefined || title === undefined) {
    delete document.documentElement.dataset.resume;
    return;
  }
  document.documentElement.dataset.resume = 'yes';
  const link = makeElement('a', '', title);
  link.href = `${path}#resume`;
  block.replaceChildren(
    makeElement('span', 'box-label', words.resume),
    link,
    makeElement('span', 'count', words.readTo(percent ?? 0)),
  );
}
