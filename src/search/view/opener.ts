import { part } from './element.ts';
import { startShortcut } from './shortcut.ts';

/**
 * Opens the dialog at its button and keys, at once; `load` brings what is in it the first time,
 * and again after it failed.
 */
export function startOpener(dialog: HTMLDialogElement, load: () => Promise<void>): void {
  const input = part(dialog, 'input[data-search-input]', HTMLInputElement);
  const failure = part(dialog, '[data-search-failure]', HTMLElement);
  let loading: Promise<void> | undefined;
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    loading ??= load().catch(() => {
      loading = undefined;
      failure.hidden = false;
    });
  };

  startShortcut(open);
  for (const opening of document.querySelectorAll('[data-search-open]')) {
    opening.addEventListener('click', open);
  }
  part(dialog, 'button[data-search-close]', HTMLButtonElement).addEventListener('click', () => {
    dialog.close();
  });
  // The dialog's own padding is none: what is hit outside of its parts is the backdrop.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}
