import { requireElement } from '../elements.ts';
import { isSlashOn, SLASH_STORAGE_KEY } from './slash-key.ts';

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
