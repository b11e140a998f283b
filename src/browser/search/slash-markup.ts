import type { SlashWords } from '../../words/ko/slash-words.ts';

/** The checkbox that turns the `/` key off: a shortcut without a modifier must be optional (WCAG 2.1.4). */
export function slashMarkup({ slash }: SlashWords): string {
  return `<label class="search-slash" hidden><input type="checkbox" checked data-search-slash> ${slash}</label>`;
}
