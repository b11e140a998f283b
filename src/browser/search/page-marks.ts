import { makeButton, makeElement } from '../elements.ts';
import { addHighlights, removeHighlights, toHighlightPattern } from './highlight.ts';

const MOST_MARKS = 20;
const LONGEST_MARK = 60;

/** The terms that a query string asks to mark (`?mark=컨택센터&mark=CX`), without blank, repeated and overlong ones. */
export function readMarks(queryString: string): string[] {
  const marks = new URLSearchParams(queryString)
    .getAll('mark')
    .map((mark) => mark.normalize('NFC').trim())
    .filter((mark) => mark !== '' && mark.length <= LONGEST_MARK);
  return [...new Set(marks)].slice(0, MOST_MARKS);
}

/** The query string without its `mark` parameters. */
export function withoutMarks(queryString: string): string {
  const rest = new URLSearchParams(queryString);
  rest.delete('mark');
  return rest.size === 0 ? '' : `?${rest}`;
}

/** Marks the terms of the address in the article, focuses the first one, and adds a bar to move between them. */
export function showPageMarks(): void {
  const text = document.querySelector('[data-pagefind-body]');
  const marks = readMarks(location.search);
  if (text === null || marks.length === 0) return;
  const occurrences = addHighlights(text, toHighlightPattern(marks));
  if (occurrences.length === 0) return;
  text.before(startMarkBar(text, occurrences));
}

function startMarkBar(text: Element, occurrences: readonly HTMLElement[][]): HTMLElement {
  const count = occurrences.length;
  let at = 0;
  const goTo = (to: number, behavior: ScrollBehavior): HTMLElement | undefined => {
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
      // `auto` follows scroll-behavior in the stylesheet, which respects prefers-reduced-motion.
      goTo(at + by, 'auto');
    },
    cleared: () => {
      const place = occurrences[at]?.[0]?.parentElement;
      removeHighlights(text);
      bar.element.remove();
      const address = location.pathname + withoutMarks(location.search) + location.hash;
      history.replaceState(history.state, '', address);
      moveFocus(place);
    },
  });
  moveFocus(goTo(0, 'instant'));
  return bar.element;
}

interface MarkBarEvents {
  stepped: (by: 1 | -1) => void;
  cleared: () => void;
}

interface MarkBar {
  element: HTMLElement;
  /** Shows the number of the current mark, counted from 1. */
  show: (at: number, count: number) => void;
}

/** Creates the bar: `3/12`, 이전, 다음, 지우기. */
function makeMarkBar(events: MarkBarEvents): MarkBar {
  const visible = makeElement('span', 'found-count');
  visible.ariaHidden = 'true';
  const spoken = makeElement('span', 'unseen');
  spoken.role = 'status';
  const step = (label: string, by: 1 | -1): HTMLButtonElement =>
    makeButton(label, '', () => {
      events.stepped(by);
    });
  const clear = makeButton('지우기', '', events.cleared);
  const bar = makeElement(
    'div',
    'found',
    visible,
    spoken,
    step('이전', -1),
    step('다음', 1),
    clear,
  );
  bar.role = 'group';
  bar.ariaLabel = '검색어 표시';
  return {
    element: bar,
    show: (at, count) => {
      visible.textContent = `${at}/${count}`;
      spoken.textContent = `검색어 ${count}개 중 ${at}번째`;
    },
  };
}

function setCurrent(marks: readonly HTMLElement[] | undefined, current: boolean): void {
  for (const mark of marks ?? []) {
    if (current) mark.ariaCurrent = 'true';
    else mark.ariaCurrent = null;
  }
}

function reveal(mark: HTMLElement | undefined, behavior: ScrollBehavior): void {
  // The table of a chart is folded.
  const folded = mark?.closest('details');
  if (folded) folded.open = true;
  mark?.scrollIntoView({ block: 'center', behavior });
}

/** Moves the focus to an element without scrolling, so that Tab and a screen reader continue from there. */
function moveFocus(place: HTMLElement | null | undefined): void {
  if (!place) return;
  if (place.tabIndex < 0) {
    place.tabIndex = -1;
    const removeTabIndex = (): void => {
      place.removeAttribute('tabindex');
    };
    place.addEventListener('blur', removeTabIndex, { once: true });
  }
  place.focus({ preventScroll: true });
}
