import { makeElement, requireElement } from '../elements.ts';
import { isSlashOn, startSearchKeys } from './search-keys.ts';
import { dialogMarkup } from './search-markup.ts';

const INPUT = 'input[data-search-input]';
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

  startSearchKeys(open);
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
    status.textContent = '검색을 준비하고 있습니다…';
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
  dialog.ariaLabel = '검색';
  dialog.innerHTML = dialogMarkup();
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
