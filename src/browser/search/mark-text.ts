import { element } from './element.ts';

const INLINE = new Set(
  'A ABBR B CITE CODE DEL EM I INS MARK Q RB RP RT RUBY S SMALL SPAN STRONG SUB SUP TIME U'.split(
    ' ',
  ),
);
const SKIPPED = 'script, style, svg, template, textarea, [data-pagefind-ignore]';

/** A piece of an occurrence: an occurrence that runs over a link's edge has several. */
interface Piece {
  occurrence: number;
  start: number;
  end: number;
}

/**
 * Wraps every occurrence of the pattern below `root` in `<mark>`, also where it runs over inline
 * elements; gives the marks of each occurrence, in order.
 */
export function markText(root: Element, pattern: RegExp): HTMLElement[][] {
  const occurrences: HTMLElement[][] = [];
  for (const line of linesOf(root)) {
    for (const [node, pieces] of findPieces(line, pattern, occurrences)) {
      // From the end, so that the places before it stay what they are.
      for (const { occurrence, start, end } of pieces.reverse()) {
        occurrences[occurrence]?.push(wrap(node, start, end));
      }
    }
  }
  return occurrences;
}

/** Takes the marks away and leaves the text as it was. */
export function unmarkText(root: Element): void {
  for (const mark of root.querySelectorAll('mark[data-found]')) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}

/** The text nodes below `root`, those of one line of text together: a block's, or between its breaks. */
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

function blockOf(node: Text): Element | undefined {
  let parent = node.parentElement;
  while (parent?.parentElement && INLINE.has(parent.nodeName)) parent = parent.parentElement;
  return parent ?? undefined;
}

/** Which pieces of each text node to wrap; opens a place in `occurrences` for every occurrence. */
function findPieces(
  line: readonly Text[],
  pattern: RegExp,
  occurrences: HTMLElement[][],
): Map<Text, Piece[]> {
  const found = new Map<Text, Piece[]>();
  for (const match of line
    .map(({ data }) => data)
    .join('')
    .matchAll(pattern)) {
    const occurrence = occurrences.push([]) - 1;
    let offset = 0;
    for (const node of line) {
      const start = Math.max(match.index - offset, 0);
      const end = Math.min(match.index + match[0].length - offset, node.length);
      offset += node.length;
      if (start >= end) continue;
      const piece = { occurrence, start, end };
      const pieces = found.get(node);
      if (pieces) pieces.push(piece);
      else found.set(node, [piece]);
    }
  }
  return found;
}

function wrap(node: Text, start: number, end: number): HTMLElement {
  const text = node.splitText(start);
  text.splitText(end - start);
  const mark = element('mark', '');
  mark.dataset.found = '';
  text.replaceWith(mark);
  mark.append(text);
  return mark;
}
