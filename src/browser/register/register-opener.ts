import { followDeadlines } from '../deadline-clock.ts';
import { makeElement } from '../elements.ts';
import { showOpenCount } from './count-open.ts';
// A script of its own: the chunks that it would share with others would change the scripts of every page.
import registerUrl from './register-page.ts?worker&url';

/** What in the register loads it when the reader touches it; not the rows, which lead to the notices. */
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
