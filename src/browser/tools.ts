import { pageAddress } from './page-address.ts';
import { startTextSize } from './text-size.ts';

/** Gives the buttons of the article's toolbar their work. */
export function startTools(): void {
  const toolbar = document.querySelector('.reader-tools');
  if (!toolbar) return;
  startTextSize(toolbar);
  on(toolbar, '[data-share]', () => {
    // Rejected where the reader thinks better of it.
    navigator.share({ title: document.title, url: pageAddress() }).catch(() => undefined);
  });
  on(toolbar, '[data-print]', () => {
    print();
  });
}

function on(toolbar: Element, selector: string, press: () => void): void {
  toolbar.querySelector(selector)?.addEventListener('click', press);
}
