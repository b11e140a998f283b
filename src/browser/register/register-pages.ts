import { addBase } from '../../site/base-path.ts';
import { type ListPage, numbersAround } from '../../site/paging.ts';
import { noticeRegisterWords as words } from '../../words/ko/notice-register-words.ts';
import { makeElement } from '../elements.ts';
import { type RegisterQuery, toRegisterAddress } from './register-query.ts';

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
