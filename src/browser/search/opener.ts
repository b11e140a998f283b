import { element, part } from './element.ts';
import { dialogMarkup } from './markup.ts';
import { startShortcut } from './shortcut.ts';
import { isSlashOn } from './slash.ts';

const INPUT = 'input[data-search-input]';
// Milliseconds; what comes sooner needs no excuse.
const PATIENCE = 400;

/**
 * Gives the search its buttons and keys: they lead to the box of the search page, elsewhere into a
 * dialog. That opens at once, so that the reader can type; `load` brings what answers her the
 * first time, and again after it failed.
 */
export function startOpener(load: (dialog: HTMLDialogElement) => Promise<void>): void {
  const own = document.querySelector<HTMLInputElement>(INPUT);
  let dialog: HTMLDialogElement | undefined;
  let loading: Promise<void> | undefined;
  const openDialog = (): void => {
    const shown = (dialog ??= makeDialog());
    if (!shown.open) shown.showModal();
    enter(part(shown, INPUT, HTMLInputElement));
    loading ??= awaited(shown, load(shown)).catch(() => {
      loading = undefined;
      part(shown, '[data-search-failure]', HTMLElement).hidden = false;
    });
  };
  const open = (): void => {
    if (own) enter(own);
    else openDialog();
  };

  startShortcut(open);
  for (const opening of document.querySelectorAll('[data-search-open]')) {
    opening.addEventListener('click', open);
    if (!isSlashOn()) forgetSlash(opening);
  }
}

function forgetSlash(opening: Element): void {
  opening.ariaKeyShortcuts = 'Control+K Meta+K';
  opening.querySelector('kbd')?.remove();
}

function enter(input: HTMLInputElement): void {
  input.focus();
  input.select();
}

/** Says in the dialog that it is not ready yet, where that takes long. */
async function awaited(dialog: HTMLDialogElement, loading: Promise<void>): Promise<void> {
  part(dialog, '[data-search-failure]', HTMLElement).hidden = true;
  const status = part(dialog, '[data-search-status]', HTMLElement);
  const timer = setTimeout(() => {
    status.textContent = '검색을 준비하고 있습니다…';
  }, PATIENCE);
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
  const dialog = element('dialog', 'search-dialog');
  dialog.ariaLabel = '검색';
  dialog.innerHTML = dialogMarkup();
  document.body.append(dialog);
  part(dialog, 'button[data-search-close]', HTMLButtonElement).addEventListener('click', () => {
    dialog.close();
  });
  // The dialog's own padding is none: what is hit outside of its parts is the backdrop.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return dialog;
}
