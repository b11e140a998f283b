import { makeElement } from '../elements.ts';

const INLINE = new Set(
  'A ABBR B CITE CODE DEL EM I INS MARK Q RB RP RT RUBY S SMALL SPAN STRONG SUB SUP TIME U'.split(
    ' ',
  ),
);
const SKIPPED = 'script, style, svg, template, textarea, [data-pagefind-ignore]';

/** A pattern for every occurrence of the terms, the longest first; needs at least one term. */
export function toHighlightPattern(terms: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(toPatternSource).join('|'), 'giu');
}

/** A single syllable, a Latin word and a number match only at the start of a word, other terms anywhere. */
function toPatternSource(term: string): string {
  const words = term.split(/\s+/u).map(escapePattern).join('\\s+');
  if ([...term].length === 1) return `(?<![\\p{L}\\p{N}])${words}`;
  return /^[A-Za-z0-9]/u.test(term) ? `(?<![A-Za-z0-9])${words}` : words;
}

function escapePattern(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&');
}

/**
 * Wraps every occurrence of the pattern below `root` in `<mark>`; one that crosses inline elements
 * gets several. Returns the marks of each occurrence, in the order of the text.
 */
export function addHighlights(root: Element, pattern: RegExp): HTMLElement[][] {
  const occurrences: HTMLElement[][] = [];
  for (const line of linesOf(root)) {
    for (const [node, pieces] of findPieces(line, pattern, occurrences)) {
      // From the end, so that the offsets of earlier pieces stay valid.
      for (const { occurrence, start, end } of pieces.reverse()) {
        occurrences[occurrence]?.push(wrapPiece(node, start, end));
      }
    }
  }
  return occurrences;
}

/** Removes the marks and restores the text nodes. */
export function removeHighlights(root: Element): void {
  for (const mark of root.querySelectorAll('mark[data-found]')) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}

/** The text nodes below `root`, grouped by line of text: one block, or the text between two `<br>`. */
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

/** The part of an occurrence that lies in one text node. */
interface Piece {
  /** Index of the occurrence. */
  occurrence: number;
  start: number;
  end: number;
}

/** Finds the pieces to wrap in each text node; adds an empty list to `occurrences` for each occurrence. */
function findPieces(
  line: readonly Text[],
  pattern: RegExp,
  occurrences: HTMLElement[][],
): Map<Text, Piece[]> {
  const found = new Map<Text, Piece[]>();
  const text = line.map(({ data }) => data).join('');
  for (const match of text.matchAll(pattern)) {
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

function wrapPiece(node: Text, start: number, end: number): HTMLElement {
  const text = node.splitText(start);
  text.splitText(end - start);
  const mark = makeElement('mark', '');
  mark.dataset.found = '';
  text.replaceWith(mark);
  mark.append(text);
  return mark;
}
