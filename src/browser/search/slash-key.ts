/** Key in localStorage of the reader's choice whether `/` opens the search. */
export const SLASH_STORAGE_KEY = 'search-slash';

/** Whether the `/` key opens the search; readers who use speech input may turn it off (WCAG 2.1.4). */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(SLASH_STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}
