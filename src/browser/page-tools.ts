import { pageScriptWords as words } from '../words/ko/page-script-words.ts';
import { announce } from './announce.ts';
import { startTextSize } from './display-settings.ts';
import { canonicalUrl } from './elements.ts';

// How long in milliseconds a copy button shows the result.
const FEEDBACK_TIME = 2000;

/** Starts the toolbar of an article: text size, share and print. */
export function startArticleTools(): void {
  const toolbar = document.querySelector('.reader-tools');
  if (!toolbar) return;
  startTextSize(toolbar);
  toolbar.querySelector('[data-share]')?.addEventListener('click', () => {
    // share() rejects when the reader cancels.
    navigator.share({ title: document.title, url: canonicalUrl() }).catch(() => undefined);
  });
  toolbar.querySelector('[data-print]')?.addEventListener('click', () => {
    print();
  });
}

/**
 * Starts all buttons that copy or save, also those added later: `[data-copy="<id>"]` copies the
 * text of the element with that id, `[data-copy-link]` the address of the page, and
 * `[data-cite="bib"]` saves the article's citation file with that extension.
 */
export function startCopyAndSaveButtons(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[data-copy], [data-copy-link], [data-cite]');
    if (button) void (button.dataset.cite === undefined ? copy(button) : saveCitation(button));
  });
}

async function copy(button: HTMLElement): Promise<void> {
  const { copy: id } = button.dataset;
  const text =
    id === undefined ? canonicalUrl() : (document.getElementById(id)?.textContent.trim() ?? '');
  try {
    await navigator.clipboard.writeText(text);
    showFeedback(button, words.copied, id === undefined ? words.copiedLink : words.copied);
  } catch {
    // The reader refused, or the browser has no clipboard for a page without TLS.
    showFeedback(button, words.notCopied);
  }
}

async function saveCitation(button: HTMLElement): Promise<void> {
  try {
    // Loaded on the first click.
    (await import('./citation-download.ts')).downloadCitation(button);
    // Only announced: on the screen the browser itself shows the download.
    announce(words.downloading);
  } catch {
    showFeedback(button, words.notDownloaded);
  }
}

const restoring = new Map<HTMLElement, () => void>();

/** Shows `visible` in the button for two seconds and announces `spoken`. */
function showFeedback(button: HTMLElement, visible: string, spoken = visible): void {
  restoring.get(button)?.();
  const label = [...button.childNodes];
  button.replaceChildren(visible);
  // Keeps the button's width, so that its neighbours do not move when the label comes back.
  button.style.minInlineSize = `${button.offsetWidth}px`;
  const restore = (): void => {
    clearTimeout(timer);
    restoring.delete(button);
    button.replaceChildren(...label);
  };
  const timer = setTimeout(restore, FEEDBACK_TIME);
  restoring.set(button, restore);
  announce(spoken);
}
