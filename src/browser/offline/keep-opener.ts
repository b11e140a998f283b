// A script of its own: the chunks that it would share with others would change the scripts of every page.
import panelUrl from './offline-page.ts?worker&url';

/**
 * Loads the script for what is kept on this device: at once on the page of kept issues and for readers who keep
 * one, otherwise when the reader presses the button in `box`, which is pressed again for the script.
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
  // Only readers who keep an issue have a service worker. A page without TLS knows none.
  const keeps = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  if (keeps || box.dataset.kept === 'list') load();
  else box.addEventListener('click', load);
}
