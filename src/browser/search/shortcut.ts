import { isOpening } from './keys.ts';
import { isSlashOn } from './slash.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Calls `open` at Ctrl-K, Cmd-K and, unless the reader has turned it off, `/`. */
export function startShortcut(open: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    const inField = target instanceof Element && target.closest(FIELDS) !== null;
    if (event.defaultPrevented || !isOpening(event, inField)) return;
    if (event.key === '/' && !isSlashOn()) return;
    event.preventDefault();
    open();
  });
}
