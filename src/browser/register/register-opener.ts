import { deadlineWords as words } from '../../words/ko/deadline-words.ts';
import { followDeadlines } from '../deadline-clock.ts';
import { makeElement } from '../elements.ts';
import registerUrl from './register-page.ts?worker&url';

/**
 * Adds the number of open notices to the total, on the first page, before the register's data is loaded;
 * `now` in milliseconds. Counts the rows of this page, on which open notices come first; if its last row is
 * open and another page follows, there may be more, so the number is not shown.
 */
function showOpenCount(root: HTMLElement, now: number): void {
  const count = root.querySelector<HTMLElement>('[data-register-count]');
  if (!count || document.querySelector('.pagination [rel="prev"]')) return;
  const rows = [...root.querySelectorAll('tbody tr')];
  const open = rows.filter((row) => {
    const mark = row.querySelector<HTMLElement>('[data-deadline]');
    return mark && Date.parse(mark.dataset.deadline ?? '') > now;
  }).length;
  if (open === rows.length && document.querySelector('.pagination')) return;
  count.dataset.all ??= count.textContent;
  count.textContent = [count.dataset.all, words.countOpen(open)].join(' · ');
}

/** Selects the controls whose first use loads the register's script; links in the rows open notices without it. */
const CONTROLS = 'form, th[data-sort], [data-register-clear]';

/**
 * Makes the headers of the register's table buttons, and loads the register's script when the reader first
 * uses a control, or at once if the address contains a query. The script gets what the reader has entered
 * meanwhile; `now` is the reader's clock in milliseconds.
 */
export function openRegister(root: HTMLElement, now: () => number): void {
  const waiting = new AbortController();
  let script: HTMLScriptElement | undefined;
  let asked: Event | undefined;
  const load = (): void => {
    if (script) return;
    script = makeElement('script', '');
    script.type = 'module';
    script.src = registerUrl;
    script.addEventListener('load', () => {
      waiting.abort();
      asked?.target?.dispatchEvent(new Event(asked.type, { bubbles: true }));
    });
    script.addEventListener('error', () => {
      // Tried again at the next use of a control.
      script = undefined;
      root.ariaBusy = null;
      root.querySelector('[data-register-failure]')?.removeAttribute('hidden');
    });
    document.head.append(script);
  };
  for (const header of root.querySelectorAll('th[data-sort]')) {
    const button = makeElement('button', '', header.textContent);
    button.type = 'button';
    header.replaceChildren(button);
  }
  for (const type of ['focusin', 'pointerdown', 'input', 'click']) {
    root.addEventListener(
      type,
      (event) => {
        if (!(event.target instanceof Element) || !event.target.closest(CONTROLS)) return;
        if (type === 'input' || type === 'click') asked = event;
        load();
      },
      waiting,
    );
  }
  root.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  const count = (time: number): void => {
    if (!waiting.signal.aborted) showOpenCount(root, time);
  };
  count(now());
  followDeadlines(count, now);
  // After a reload the history may contain addresses that the script has shown before the reload.
  const shown = location.pathname + location.search;
  addEventListener(
    'popstate',
    () => {
      if (location.pathname + location.search !== shown) location.reload();
    },
    waiting,
  );
  if (location.search !== '') {
    root.ariaBusy = 'true';
    load();
  }
}
