import { deadlineWords as words } from '../../words/ko/deadline-words.ts';
import { followDeadlines } from '../deadline-clock.ts';
import { makeElement } from '../elements.ts';
import registerUrl from './register-page.ts?worker&url';

/**
 * Adds the number of open notices to that of all, on the first page before the register's data is loaded; `now`
 * in milliseconds. Open ones come first: where the page ends with one and another page follows, there may be
 * more of them than are counted.
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
 * Makes the headers of the register's table buttons, and loads the register's script when the reader touches a
 * control or the address asks for a part of the notices. The script gets what the reader did meanwhile; `now` is
 * the reader's clock in milliseconds.
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
      // The next touch tries again.
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
  // After a reload the reader may go back or forward to what another load of this page has shown.
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
