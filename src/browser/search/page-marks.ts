import { makeMarkBar, type MarkBar } from './mark-bar.ts';
import { markText, unmarkText } from './mark-text.ts';
import { readMarks, toPattern, withoutMarks } from './marks.ts';

/** Marks in the article what the address asks for, leads to the first mark, and gives a bar to step on. */
export function showPageMarks(): void {
  const text = document.querySelector('[data-pagefind-body]');
  const marks = readMarks(location.search);
  if (text === null || marks.length === 0) return;
  const occurrences = markText(text, toPattern(marks));
  if (occurrences.length === 0) return;
  const bar = startBar(text, occurrences);
  text.before(bar.element);
}

function startBar(text: Element, occurrences: readonly HTMLElement[][]): MarkBar {
  const count = occurrences.length;
  let at = 0;
  const go = (to: number, behavior: ScrollBehavior): HTMLElement | undefined => {
    setCurrent(occurrences[at], false);
    at = (to + count) % count;
    setCurrent(occurrences[at], true);
    bar.show(at + 1, count);
    const [mark] = occurrences[at] ?? [];
    reveal(mark, behavior);
    return mark;
  };
  const bar = makeMarkBar({
    stepped: (by) => {
      // The stylesheet knows whether the reader wants motion.
      go(at + by, 'auto');
    },
    cleared: () => {
      const place = occurrences[at]?.[0]?.parentElement;
      unmarkText(text);
      bar.element.remove();
      history.replaceState(
        history.state,
        '',
        location.pathname + withoutMarks(location.search) + location.hash,
      );
      focusOn(place);
    },
  });
  focusOn(go(0, 'instant'));
  return bar;
}

function setCurrent(marks: readonly HTMLElement[] | undefined, current: boolean): void {
  for (const mark of marks ?? []) {
    if (current) mark.ariaCurrent = 'true';
    else mark.ariaCurrent = null;
  }
}

function reveal(mark: HTMLElement | undefined, behavior: ScrollBehavior): void {
  // A table may be folded below its chart.
  const folded = mark?.closest('details');
  if (folded) folded.open = true;
  mark?.scrollIntoView({ block: 'center', behavior });
}

/** Lets the keyboard and a screen reader go on from there; the page does not move. */
function focusOn(place: HTMLElement | null | undefined): void {
  if (!place) return;
  if (place.tabIndex < 0) {
    place.tabIndex = -1;
    place.addEventListener(
      'blur',
      () => {
        place.removeAttribute('tabindex');
      },
      { once: true },
    );
  }
  place.focus({ preventScroll: true });
}
