import { ARTICLES_URL, SEARCH_URL } from '../../site/urls.ts';
import { toSitePath } from '../site-path.ts';

// HTML that the search page (at build time) and the dialog (in the browser) share.

/** Gives the path of an address. At build time the address itself: the base path is added to the whole page. */
type ToPath = (address: string) => string;

const asIs: ToPath = (address) => address;

/**
 * HTML of the search field with its button and choices. `id` must be unique on the page, `extra` is HTML
 * after the button, `pinned` is `data-pinned` for a list of choices that stays open.
 */
export function boxMarkup(id: string, extra = '', pinned = '', toPath = asIs): string {
  return `<div class="search-box" data-search-box>
<form class="search-form" action="${toPath(SEARCH_URL)}">
<label for="${id}">검색어</label>
<div class="search-row">
<input id="${id}" name="q" type="text" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="${id}_choices" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" data-search-input>
<button type="submit" class="button">검색</button>${extra}
</div>
</form>
<div class="search-choices" data-search-choices ${pinned} hidden>
<ul id="${id}_choices" role="listbox" aria-label="추천 검색어"></ul>
</div>
</div>`;
}

/** HTML of the status lines and of the error box; `extra` is HTML after the error's text (a button). */
export function statusMarkup(extra = '', toPath = asIs): string {
  return `<p class="search-status" tabindex="-1" data-search-status></p>
<div class="search-notes" data-search-notes></div>
<p class="unseen" role="status" data-search-live></p>
<div role="alert" data-search-failure hidden>
<p>검색을 불러오지 못했습니다. 잠시 후 다시 시도하거나 <a href="${toPath(ARTICLES_URL)}">전체 기사 목록</a>에서 찾아 주세요.</p>${extra}
</div>`;
}

/** The checkbox that turns the `/` key off: a shortcut without a modifier must be optional (WCAG 2.1.4). */
export const SLASH_MARKUP =
  '<label class="search-slash" hidden><input type="checkbox" checked data-search-slash> / 키로 검색창 열기</label>';

/** HTML of the search dialog's content. */
export function dialogMarkup(): string {
  const close = '<button type="button" class="button" data-search-close>닫기</button>';
  return `${boxMarkup('dialog_query', close, 'data-pinned', toSitePath)}
<div class="search-found">
${statusMarkup('', toSitePath)}
<ol class="entries" data-search-results data-state="idle" data-total="0"></ol>
<a class="search-all" href="${toSitePath(SEARCH_URL)}" data-search-all hidden>검색 페이지로 이동</a>
<div class="search-start" data-search-start hidden></div>
${SLASH_MARKUP}
</div>`;
}
