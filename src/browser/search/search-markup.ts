import { ARTICLES_URL, SEARCH_URL } from '../../site/urls.ts';
import type { SearchBoxWords } from '../../words/ko/search-box-words.ts';

// HTML that the search page (at build time) and the dialog (in the browser) share, with addresses
// without the base path: a build adds it to whole pages, the dialog to its own.

/**
 * HTML of the search field with its button and choices. `id` must be unique on the page, `extra` is
 * HTML after the button, `pinned` is `data-pinned` for a list of choices that stays open.
 */
export function boxMarkup(words: SearchBoxWords, id: string, extra = '', pinned = ''): string {
  return `<div class="search-box" data-search-box>
<form class="search-form" action="${SEARCH_URL}">
<label for="${id}">${words.query}</label>
<div class="search-row">
<input id="${id}" name="q" type="text" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="${id}_choices" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" data-search-input>
<button type="submit" class="button">${words.submit}</button>${extra}
</div>
</form>
<div class="search-choices" data-search-choices ${pinned} hidden>
<ul id="${id}_choices" role="listbox" aria-label="${words.suggestions}"></ul>
</div>
</div>`;
}

/** HTML of the status lines and of the error box; `extra` is HTML after the error's text (a button). */
export function statusMarkup({ failure }: SearchBoxWords, extra = ''): string {
  return `<p class="search-status" tabindex="-1" data-search-status></p>
<div class="search-notes" data-search-notes></div>
<p class="unseen" role="status" data-search-live></p>
<div role="alert" data-search-failure hidden>
<p>${failure.before}<a href="${ARTICLES_URL}">${failure.link}</a>${failure.after}</p>${extra}
</div>`;
}

/** HTML of the search dialog's content, without the suggested searches that `startSearchDialog` adds. */
export function dialogMarkup(words: SearchBoxWords, close: string): string {
  const button = `<button type="button" class="button" data-search-close>${close}</button>`;
  const markup = `${boxMarkup(words, 'dialog_query', button, 'data-pinned')}
<div class="search-found">
${statusMarkup(words)}
<ol class="entries" data-search-results data-state="idle" data-total="0"></ol>
<a class="search-all" data-search-all hidden></a>
<div class="search-start" data-search-start hidden></div>
</div>`;
  return BASE_PATH === '' ? markup : markup.replaceAll('="/', `="${BASE_PATH}/`);
}
