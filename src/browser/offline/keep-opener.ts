// An entry script of its own: if it shared chunks with the others, the scripts of every page would
// change.
import panelUrl from './offline-page.ts?worker&url';

/**
 * Loads the script for issues that are kept for reading offline: at once on the page of kept issues and for
 * readers who have one; for others when they press the button in `box`, whose click is then repeated for the
 * script.
 */
export function openKept(box: HTMLElement): void {
  const load = (event?: Event): void => {
    box.removeEventListener('click', load);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = panelUrl;
    script.addEventListener('load', () =>
      event?.target?.dispatchEvent(new Event('click', { bubbles: true })),
    );
    script.addEventListener('error', () => {
      box.addEventListener('click', load);
    });
    document.head.append(script);
  };
  // Only readers who keep an issue have a service worker. Without TLS a page has no
  // `serviceWorker`.
  const keeps = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  if (keeps || box.dataset.kept === 'list') load();
  else box.addEventListener('click', load);
}
