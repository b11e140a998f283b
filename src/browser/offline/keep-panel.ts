import { SAVED_URL } from '../../site/urls.ts';
import { offlineWords as words } from '../../words/ko/offline-words.ts';
import { makeButton, makeElement } from '../elements.ts';
import { bytesLabel, sizeOf } from './bytes-label.ts';
import { keepIssue, readKept } from './keep-issue.ts';
import { explainRefusal, isRefused } from './refusals.ts';
import { type KeepPlan, planFiles } from './plan-files.ts';

/**
 * Starts `box` on the page of an issue: it says whether the issue is kept, or on a press of the button in it how
 * much the issue takes, and asks.
 */
export function startKeepPanel(box: HTMLElement): void {
  box.querySelector('button')?.addEventListener('click', () => void ask(box));
  void showIfKept(box);
}

async function showIfKept(box: HTMLElement): Promise<void> {
  const kept = (await readKept()).find(({ page }) => page === location.pathname);
  if (kept) showKept(box, words.kept(bytesLabel(sizeOf([kept]))));
}

/** Says how much the issue takes, and keeps it if the reader agrees. */
async function ask(box: HTMLElement): Promise<void> {
  const before = [...box.childNodes];
  const status = makeElement('p', '');
  status.role = 'status';
  box.replaceChildren(status);
  const close = (): void => {
    box.replaceChildren(...before);
    box.querySelector('button')?.focus();
  };
  const fail = (error: unknown): void => {
    status.textContent = explainRefusal(error);
    box.replaceChildren(status, makeButton(words.close, '', close));
  };
  if (isRefused()) {
    status.textContent = words.refused;
    return;
  }
  try {
    const plan = await planFiles(location.pathname);
    const size = plan.files.reduce((sum, [, , bytes]) => sum + bytes, 0);
    status.textContent = words.ask(bytesLabel(size));
    const keep = makeButton(words.keep, '', () => {
      keepPlanned(box, status, plan, size).catch(fail);
    });
    box.append(makeElement('p', 'kept-choices', keep, makeButton(words.cancel, '', close)));
    keep.focus();
  } catch (error) {
    fail(error);
  }
}

async function keepPlanned(
  box: HTMLElement,
  status: HTMLElement,
  plan: KeepPlan,
  size: number,
): Promise<void> {
  const stop = new AbortController();
  const bar = makeElement('progress', '');
  bar.max = size;
  bar.ariaLabel = words.keeping;
  const cancel = makeButton(words.cancel, '', () => {
    stop.abort();
  });
  status.textContent = words.keeping;
  box.replaceChildren(status, bar, makeElement('p', 'kept-choices', cancel));
  cancel.focus();
  // Asks the browser not to remove it by itself; it may refuse.
  void navigator.storage.persist();
  const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
  await keepIssue({ page: location.pathname, title }, plan, {
    signal: stop.signal,
    progress(bytes) {
      bar.value = bytes;
    },
  });
  showKept(box, words.justKept(bytesLabel(size)));
  box.querySelector('a')?.focus();
}

function showKept(box: HTMLElement, text: string): void {
  const link = makeElement('a', '', words.savedIssues);
  link.href = BASE_PATH + SAVED_URL;
  const status = makeElement('p', '', `${text} `, link);
  status.role = 'status';
  box.replaceChildren(status);
}
