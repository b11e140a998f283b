import { pageAddress } from './page-address.ts';
import { say } from './say.ts';

// Milliseconds that a button says what came of it.
const FEEDBACK = 2000;

const restoring = new Map<HTMLElement, () => void>();

/**
 * Gives every `[data-copy="<id>"]` its work, now and later: it copies the text of that element;
 * `[data-copy-link]` copies the address of the page.
 */
export function startCopying(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[data-copy], [data-copy-link]');
    if (button) void copy(button);
  });
}

async function copy(button: HTMLElement): Promise<void> {
  const { copy: id } = button.dataset;
  const text =
    id === undefined ? pageAddress() : (document.getElementById(id)?.textContent.trim() ?? '');
  try {
    await navigator.clipboard.writeText(text);
    feedback(button, '복사했습니다', id === undefined ? '주소를 복사했습니다' : '복사했습니다');
  } catch {
    // Refused, or a browser that has no clipboard for a page without TLS.
    feedback(button, '복사하지 못했습니다', '복사하지 못했습니다');
  }
}

function feedback(button: HTMLElement, seen: string, heard: string): void {
  restoring.get(button)?.();
  const before = [...button.childNodes];
  button.replaceChildren(seen);
  // What stands after it does not move when its own words come back.
  button.style.minInlineSize = `${button.offsetWidth}px`;
  const restore = (): void => {
    clearTimeout(timer);
    restoring.delete(button);
    button.replaceChildren(...before);
  };
  const timer = setTimeout(restore, FEEDBACK);
  restoring.set(button, restore);
  say(heard);
}
