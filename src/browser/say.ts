// Milliseconds; the region is heard of first, and the same words are heard again.
const PAUSE = 100;

let region: HTMLElement | undefined;

/** Tells a screen reader, once it has finished what it says. */
export function say(words: string): void {
  region ??= makeRegion();
  region.textContent = '';
  setTimeout(() => {
    if (region) region.textContent = words;
  }, PAUSE);
}

function makeRegion(): HTMLElement {
  const made = document.createElement('p');
  made.className = 'unseen';
  made.role = 'status';
  document.body.append(made);
  return made;
}
