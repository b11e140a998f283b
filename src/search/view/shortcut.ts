import { isOpening } from './keys.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Calls `open` at `/`, Ctrl-K and Cmd-K. */
export function startShortcut(open: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    const inField = target instanceof Element && target.closest(FIELDS) !== null;
    if (event.defaultPrevented || !isOpening(event, inField)) return;
    event.preventDefault();
    open();
  });
}
