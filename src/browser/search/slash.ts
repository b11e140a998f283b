import { part } from './element.ts';

const KEY = 'search-slash';

/** Whether `/` alone leads to the search. A reader who speaks to her computer may not want that. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Gives the switch in `root` its work: it turns `/` off and on, remembered on this device. */
export function startSlashSwitch(root: ParentNode): void {
  const box = part(root, 'input[data-search-slash]', HTMLInputElement);
  box.checked = isSlashOn();
  part(root, '.search-slash', HTMLElement).hidden = false;
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      box.checked = true;
    }
  });
}
