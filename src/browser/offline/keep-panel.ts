import { SAVED_URL } from '../../site/urls.ts';
import { formatBytes } from '../../text/byte-size.ts';
import { offlineWords as words } from '../../words/ko/offline-words.ts';
import { makeButton, makeElement } from '../elements.ts';
import { sizeOf } from './kept-size.ts';
import { keepIssue, readKept, removeKept } from './keep-issue.ts';
import { listPictures, type OfflineTexts, planFiles, readLists } from './plan-files.ts';
import { readScreen } from './read-screen.ts';
import type { IssueToKeep } from './replace-issue.ts';

/**
 * Starts `box` on the page of an issue. It shows whether the issue is kept for reading offline; if not, a
 * press of its button shows the size of the issue and asks whether to keep it.
 */
export function startKeepPanel(box: HTMLElement): void {
  const first = [...box.childNodes];
  box.querySelector('button')?.addEventListener('click', () => void ask(box, first));
  void showIfKept(box, first);
}

async function showIfKept(box: HTMLElement, first: readonly Node[]): Promise<void> {
  const kept = (await readKept()).find(({ page }) => page === location.pathname);
  if (kept) showKept(box, first, words.kept(formatBytes(sizeOf([kept]))));
}

/** Shows how large the issue is, and keeps it if the reader agrees. */
async function ask(box: HTMLElement, first: readonly Node[]): Promise<void> {
  const status = makeElement('p', '');
  status.role = 'status';
  const close = (): void => {
    box.replaceChildren(...first);
    box.querySelector('button')?.focus();
  };
  const fail = (error: unknown): void => {
    showChoices(box, status, explainRefusal(error), makeButton(words.close, '', close));
  };
  box.replaceChildren(status);
  try {
    const offer = await makeOffer();
    const keep = makeButton(words.keep, '', () => {
      keepOffered(box, status, offer)
        .then(() => {
          showKept(box, first, words.justKept(formatBytes(offer.bytes)));
          box.querySelector('a')?.focus();
        })
        .catch(fail);
    });
    const text = words.ask(formatBytes(offer.bytes));
    showChoices(box, status, text, keep, makeButton(words.cancel, '', close));
  } catch (error) {
    fail(error);
  }
}

/** The issue that the reader is asked whether to keep. */
interface KeepOffer {
  issue: IssueToKeep;
  texts: OfflineTexts;
  bytes: number;
}

/** Finds the files and the size of the issue on this page; rejects if it cannot be kept. */
async function makeOffer(): Promise<KeepOffer> {
  const page = location.pathname;
  refuseIfNeeded();
  const texts = await readLists(page);
  const screen = await readScreen(listPictures(texts));
  const bytes = sizeOf([{ files: planFiles(texts, screen) }]);
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (bytes > quota - usage) throw new DOMException('', 'QuotaExceededError');
  const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
  return { issue: { page, title, screen }, texts, bytes };
}

async function keepOffered(
  box: HTMLElement,
  status: HTMLElement,
  { issue, texts, bytes }: KeepOffer,
): Promise<void> {
  const stop = new AbortController();
  const bar = makeElement('progress', '');
  bar.max = bytes;
  bar.ariaLabel = words.keeping;
  const cancel = makeButton(words.cancel, '', () => {
    stop.abort();
  });
  showChoices(box, status, words.keeping, cancel);
  status.after(bar);
  // Asks the browser not to delete the stored files when space is short; it may refuse.
  void navigator.storage.persist();
  const { signal } = stop;
  await keepIssue(issue, texts, { signal, progress: (done) => (bar.value = done) });
}

/** Shows a text with buttons in place of what was there; the first button gets the focus. */
function showChoices(
  box: HTMLElement,
  status: HTMLElement,
  text: string,
  ...buttons: HTMLButtonElement[]
): void {
  box.replaceChildren(status, makeElement('p', 'kept-choices', ...buttons));
  status.textContent = text;
  buttons[0]?.focus();
}

/** Shows that the issue is kept, with a button that removes it and shows what was `first` in the box again. */
function showKept(box: HTMLElement, first: readonly Node[], text: string): void {
  const link = makeElement('a', '', words.savedIssues);
  link.href = BASE_PATH + SAVED_URL;
  const status = makeElement('p', '', `${text} `, link);
  status.role = 'status';
  const remove = makeButton(words.remove, '', () => {
    void removeKept(location.pathname).then(() => {
      status.textContent = words.removedHere;
      box.replaceChildren(makeElement('div', 'kept-issue', ...first, status));
      box.querySelector('button')?.focus();
    });
  });
  box.replaceChildren(makeElement('div', 'kept-issue', status, remove));
}

/** Throws if this browser cannot keep issues: it is too old, forbids it, or the page came without TLS. */
function refuseIfNeeded(): void {
  if ('caches' in window && 'locks' in navigator && 'serviceWorker' in navigator) return;
  throw new DOMException('', 'SecurityError');
}

/** The message for the reader when an issue could not be kept. */
function explainRefusal(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return words.stopped;
  if (name === 'QuotaExceededError') return words.full;
  return ['SecurityError', 'NotAllowedError'].includes(name) ? words.refused : words.failed;
}
