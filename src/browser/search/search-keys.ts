import { requireElement } from '../elements.ts';

/** The fields of a KeyboardEvent that the search reads. */
export interface Press {
  key: string;
  /** 229 for a key that went to the input method. */
  keyCode: number;
  isComposing: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Whether the key belongs to a syllable that is being composed. */
export function isComposed({ isComposing, keyCode }: Press): boolean {
  // Safari ends the composition before its last keydown, which only the key code shows.
  return isComposing || keyCode === 229;
}

/** Whether the key opens the search: `/` outside of form fields, Ctrl-K and Cmd-K anywhere. */
export function isOpeningKey(press: Press, inField: boolean): boolean {
  if (isComposed(press) || press.altKey) return false;
  // With a Korean keyboard layout the K key gives ㅏ.
  if (press.ctrlKey !== press.metaKey) return ['k', 'K', 'ㅏ'].includes(press.key);
  return press.key === '/' && !press.ctrlKey && !inField;
}

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Calls `open` on Ctrl-K, Cmd-K and, unless the reader turned it off, `/`. */
export function startSearchKeys(open: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    const inField = target instanceof Element && target.closest(FIELDS) !== null;
    if (event.defaultPrevented || !isOpeningKey(event, inField)) return;
    if (event.key === '/' && !isSlashOn()) return;
    event.preventDefault();
    open();
  });
}

const SLASH_STORAGE_KEY = 'search-slash';

/** Whether the `/` key opens the search; readers who use speech input may turn it off (WCAG 2.1.4). */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(SLASH_STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Starts the checkbox below `root` that turns the `/` key on and off; the choice is kept in this browser. */
export function startSlashSwitch(root: ParentNode): void {
  const box = requireElement(root, 'input[data-search-slash]', HTMLInputElement);
  box.checked = isSlashOn();
  requireElement(root, '.search-slash', HTMLElement).hidden = false;
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(SLASH_STORAGE_KEY);
      else localStorage.setItem(SLASH_STORAGE_KEY, 'off');
    } catch {
      box.checked = true;
    }
  });
}
