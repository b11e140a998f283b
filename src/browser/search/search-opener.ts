import { pageScriptWords as words } from '../../words/ko/page-script-words.ts';
import { searchBoxWords } from '../../words/ko/search-box-words.ts';
import { isComposed, makeElement, requireElement, type TypedKey } from '../elements.ts';
import { dialogMarkup } from './search-markup.ts';
import { isSlashOn } from './slash-key.ts';

const INPUT = 'input[data-search-input]';
const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
// Delay in milliseconds before "loading" is shown.
const LOADING_DELAY = 400;

/**
 * Starts the search buttons and keys. On the search page they focus its field; elsewhere they open a
 * dialog. The dialog opens at once, so that the reader can type, while `load` starts it; `load` is
 * called once, and again if it failed.
 */
export function startSearchOpener(load: (dialog: HTMLDialogElement) => Promise<void>): void {
  const pageInput = document.querySelector<HTMLInputElement>(INPUT);
  let dialog: HTMLDialogElement | undefined;
  let loading: Promise<void> | undefined;
  const openDialog = (): void => {
    const shown = (dialog ??= makeDialog());
    if (!shown.open) shown.showModal();
    focusInput(requireElement(shown, INPUT, HTMLInputElement));
    loading ??= showLoading(shown, load(shown)).catch(() => {
      loading = undefined;
      requireElement(shown, '[data-search-failure]', HTMLElement).hidden = false;
    });
  };
  const open = (): void => {
    if (pageInput) focusInput(pageInput);
    else openDialog();
  };

  startOpeningKeys(open);
  for (const button of document.querySelectorAll('[data-search-open]')) {
    button.addEventListener('click', open);
    if (!isSlashOn()) removeSlashHint(button);
  }
}

function removeSlashHint(button: Element): void {
  button.ariaKeyShortcuts = 'Control+K Meta+K';
  button.querySelector('kbd')?.remove();
}

function focusInput(input: HTMLInputElement): void {
  input.focus();
  input.select();
}

/** Shows "loading" in the dialog if `loading` takes longer than LOADING_DELAY; rejects as `loading` does. */
async function showLoading(dialog: HTMLDialogElement, loading: Promise<void>): Promise<void> {
  requireElement(dialog, '[data-search-failure]', HTMLElement).hidden = true;
  const status = requireElement(dialog, '[data-search-status]', HTMLElement);
  const timer = setTimeout(() => {
    status.textContent = words.preparing;
  }, LOADING_DELAY);
  try {
    await loading;
  } catch (error) {
    status.textContent = '';
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function makeDialog(): HTMLDialogElement {
  const dialog = makeElement('dialog', 'search-dialog');
  dialog.ariaLabel = searchBoxWords.submit;
  dialog.innerHTML = dialogMarkup(searchBoxWords, words.close);
  document.body.append(dialog);
  const close = requireElement(dialog, 'button[data-search-close]', HTMLButtonElement);
  close.addEventListener('click', () => {
    dialog.close();
  });
  // The dialog has no padding, so a click on the dialog itself is a click on the backdrop.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return dialog;
}

/** Calls `open` on Ctrl-K, Cmd-K and, unless the reader turned it off, `/`. */
function startOpeningKeys(open: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    const inField = target instanceof Element && target.closest(FIELDS) !== null;
    if (event.defaultPrevented || !isOpeningKey(event, inField)) return;
    if (event.key === '/' && !isSlashOn()) return;
    event.preventDefault();
    open();
  });
}

/** Whether the key opens the search: `/` outside of form fields, Ctrl-K and Cmd-K anywhere. */
export function isOpeningKey(pressed: TypedKey, inField: boolean): boolean {
  if (isComposed(pressed) || pressed.altKey) return false;
  // With a Korean keyboard layout the K key gives ㅏ.
  if (pressed.ctrlKey !== pressed.metaKey) return ['k', 'K', 'ㅏ'].includes(pressed.key);
  return pressed.key === '/' && !pressed.ctrlKey && !inField;
}
