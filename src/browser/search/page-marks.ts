import { markWords as words } from '../../words/ko/mark-words.ts';
import { makeButton, makeElement } from '../elements.ts';

const MOST_MARKS = 20;
const LONGEST_MARK = 60;
const INLINE = new Set(
  'A ABBR B CITE CODE DEL EM I INS MARK Q RB RP RT RUBY S SMALL SPAN STRONG SUB SUP TIME U'.split(
    ' ',
  ),
);
const SKIPPED = 'script, style, svg, template, textarea, [data-aside]';

/**
 * Marks the terms of the address (`?mark=CX`) in the article, focuses the first mark, and adds a
 * bar to move between them. It may be called again when the article has more text.
 */
export function showPageMarks(): void {
  const text = document.querySelector('[data-pagefind-body]');
  const marks = readMarks(location.search);
  if (text === null || marks.length === 0) return;
  removeHighlights(text);
  document.querySelector('.found')?.remove();
  const occurrences = addHighlights(text, toHighlightPattern(marks));
  if (occurrences.length > 0) startMarkBar(text, occurrences);
}

/**
 * The terms to mark, from a query string (`?mark=컨택센터&mark=CX`), without blank, repeated and
 * overlong terms.
 */
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

/** Adds the bar `3/12`, 이전, 다음, 표시 지우기 before the text. */
function startMarkBar(text: Element, occurrences: readonly HTMLElement[][]): void {
  const count = occurrences.length;
  let at = 0;
  const visible = makeElement('span', 'found-count');
  visible.ariaHidden = 'true';
  const spoken = makeElement('span', 'unseen');
  spoken.role = 'status';
  const goTo = (to: number, behavior: ScrollBehavior): HTMLElement | undefined => {
    setCurrent(occurrences[at], null);
    at = (to + count) % count;
    setCurrent(occurrences[at], 'true');
    visible.textContent = `${at + 1}/${count}`;
    spoken.textContent = words.place(at + 1, count);
    return reveal(occurrences[at]?.[0], behavior);
  };
  // `auto` follows scroll-behavior in the stylesheet, which respects prefers-reduced-motion.
  const previous = makeButton(words.previousPlace, '', () => void goTo(at - 1, 'auto'));
  const next = makeButton(words.nextPlace, '', () => void goTo(at + 1, 'auto'));
  const clear = makeButton(words.clearMarks, '', () => {
    const place = occurrences[at]?.[0]?.parentElement;
    removeHighlights(text);
    bar.remove();
    const address = location.pathname + withoutMarks(location.search) + location.hash;
    history.replaceState(history.state, '', address);
    moveFocus(place);
  });
  const bar = makeElement('div', 'found', visible, spoken, previous, next, clear);
  bar.role = 'group';
  bar.ariaLabel = words.places;
  moveFocus(goTo(0, 'instant'));
  text.before(bar);
}

function setCurrent(marks: readonly HTMLElement[] = [], current: 'true' | null): void {
  for (const mark of marks) mark.ariaCurrent = current;
}

function reveal(mark: HTMLElement | undefined, behavior: ScrollBehavior): HTMLElement | undefined {
  // A mark may be in the folded table of a chart, and this in a folded part of the article.
  let folded = mark?.closest('details');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest('details');
  }
  mark?.scrollIntoView({ block: 'center', behavior });
  return mark;
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

/** A pattern for every occurrence of the terms, the longest first; needs at least one term. */
export function toHighlightPattern(terms: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(toPatternSource).join('|'), 'giu');
}

/**
 * The regex of a term: a syllable, a Latin word or a number matches only at the start of a word,
 * other terms anywhere.
 */
function toPatternSource(term: string): string {
  const escaped = term.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  if ([...term].length === 1) return `(?<![\\p{L}\\p{N}])${escaped}`;
  return /^[A-Za-z0-9]/u.test(term) ? `(?<![A-Za-z0-9])${escaped}` : escaped;
}

/**
 * Wraps every occurrence of the pattern below `root` in `<mark>`; an occurrence that crosses inline
 * elements gets several marks. Returns the marks of each occurrence, in the order of the text.
 */
function addHighlights(root: Element, pattern: RegExp): HTMLElement[][] {
  return linesOf(root).flatMap((line) => {
    const text = line.map(({ data }) => data).join('');
    // From the end, so that the offsets of earlier occurrences stay valid.
    const matches = [...text.matchAll(pattern)].reverse();
    return matches
      .map(({ 0: { length }, index }) => wrapRange(line, index, index + length))
      .reverse();
  });
}

/** Wraps the characters `from` to `to` (exclusive) of a line in `<mark>`, one for each text node. */
function wrapRange(line: readonly Text[], from: number, to: number): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const node of line) {
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, node.length);
    offset += node.length;
    if (start < end) marks.push(wrapPiece(node, start, end));
  }
  return marks;
}

function wrapPiece(node: Text, start: number, end: number): HTMLElement {
  const text = node.splitText(start);
  text.splitText(end - start);
  const mark = makeElement('mark', '');
  mark.dataset.found = '';
  text.replaceWith(mark);
  mark.append(text);
  return mark;
}

/** Removes the marks and restores the text nodes. */
function removeHighlights(root: Element): void {
  for (const mark of root.querySelectorAll('mark[data-found]')) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}

/**
 * The text nodes below `root`, grouped into lines: a line is the text of a block element, or the
 * text between two `<br>`.
 */
function linesOf(root: Element): Text[][] {
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches(SKIPPED)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const lines: Text[][] = [];
  let block: Element | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === 'BR') block = undefined;
    if (!(node instanceof Text)) continue;
    const own = blockOf(node);
    if (own !== block) lines.push([]);
    block = own;
    lines.at(-1)?.push(node);
  }
  return lines;
}

/** The nearest ancestor that is not an inline element. */
function blockOf(node: Text): Element | undefined {
  let parent = node.parentElement;
  while (parent?.parentElement && INLINE.has(parent.nodeName)) parent = parent.parentElement;
  return parent ?? undefined;
}
