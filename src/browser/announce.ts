import { makeElement } from './elements.ts';

// Delay in milliseconds before the text is written. A screen reader must know the region before its
// text changes, and announces the same text again only after the region was empty.
const DELAY = 100;

let region: HTMLElement | undefined;

/** Announces text to screen readers through a polite live region. */
export function announce(words: string): void {
  region ??= addRegion();
  region.textContent = '';
  setTimeout(() => {
    if (region) region.textContent = words;
  }, DELAY);
}

function addRegion(): HTMLElement {
  const added = makeElement('p', 'unseen');
  added.role = 'status';
  document.body.append(added);
  return added;
}
