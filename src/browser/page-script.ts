import { startContentsMarker } from './contents-marker.ts';
import { startThemeSwitch } from './display-settings.ts';
import lightboxStyle from './lightbox.css?url';
import { startArticleTools, startCopyAndSaveButtons } from './page-tools.ts';
import dialogStyle from './search/search-dialog.css?url';
import marksStyle from './search/page-marks.css?url';
import { startSearchOpener } from './search/search-opener.ts';

/**
 * Starts everything that every page runs, in one file because each small file would cost a request.
 * The search dialog, the lightbox, the citation files and the search marks are loaded only when the
 * reader needs them. `now` gives the current time in milliseconds.
 */
export async function startPage(now: () => number): Promise<void> {
  startThemeSwitch();
  startArticleTools();
  startCopyAndSaveButtons();
  startContentsMarker();
  startReading(now);
  startZoom();
  startSearchOpener(async (dialog) => {
    const [{ startSearchDialog }] = await Promise.all([
      import('./search/search-dialog.ts'),
      loadStyle(dialogStyle),
    ]);
    startSearchDialog(dialog, now);
  });
  if (new URLSearchParams(location.search).has('mark')) {
    const [{ showPageMarks }] = await Promise.all([
      import('./search/page-marks.ts'),
      loadStyle(marksStyle),
    ]);
    showPageMarks();
  }
}

/**
 * Loads the script that records and shows how far articles were read, and adds what a reader needs to cite one:
 * on the page of an article, or if there is a record (`early-settings.js`).
 */
function startReading(now: () => number): void {
  const { resume } = document.documentElement.dataset;
  if (resume === undefined && !document.querySelector('.article .prose')) return;
  import('./reading/reading-marks.ts').then(
    ({ startReadingMarks }) => {
      startReadingMarks(now);
    },
    // The record is not needed for reading, so a failure to load it is ignored.
    () => undefined,
  );
}

/** Opens the picture of an `a.zoom` link in the lightbox; if that cannot be loaded, follows the link. */
function startZoom(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.zoom') : null;
    // With a modifier key the reader wants another tab, or to save the file.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    Promise.all([import('./lightbox.ts'), loadStyle(lightboxStyle)]).then(
      ([{ openLightbox }]) => {
        openLightbox(link);
      },
      () => {
        location.assign(link.href);
      },
    );
  });
}

/**
 * Loads a stylesheet (`x.css?url`); rejects if it cannot be loaded, and can then be called again. A lazily
 * loaded script cannot import its own CSS, because Astro would put that CSS into every page.
 */
function loadStyle(url: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(url));
    });
    document.head.append(link);
  });
}
