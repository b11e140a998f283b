import type { Delete, Emphasis, Parents, PhrasingContent, Root, Strong, Text } from 'mdast';
import { visit } from 'unist-util-visit';

type Marked = Emphasis | Strong | Delete;

const LENGTHS = { emphasis: 1, strong: 2, delete: 2 } as const;

/**
 * Turns marks inside words back into letters: the asterisks that mask a name or a number
 * (`김*수 씨와 이*영 씨`, `010-12**-34**`), a product (`2*3*4`), a range (`3~~5일, 7~~9일`).
 * Markdown reads them in pairs and removes them. Bold of a part of a word stays: `매출**증가**가`.
 */
export function keepMarksInWords(tree: Root, text: string): void {
  const changed = new Set<Parents>();
  visit(tree, ['emphasis', 'strong', 'delete'], (node, index, parent) => {
    if (!isMarked(node) || !parent || index === undefined || !isLiteral(node, text))
      return undefined;
    parent.children.splice(index, 1, ...toLetters(node, text));
    changed.add(parent);
    return index;
  });
  for (const parent of changed) joinTexts(parent);
}

function isMarked(node: { type: string }): node is Marked {
  return node.type in LENGTHS;
}

const AFTER_WORD = /[\p{L}\p{N}@-]$/u;
const AFTER_BRACKET = /[)\]}’”」』》〉]$/u;
// A part of a word in bold has no space in it and begins with a letter or an opening mark.
const PART_OF_WORD = /^(?:·(?=[가-힣]{2}))?[\p{L}(‘“「『《〈][^\s]*$/u;

function isLiteral(node: Marked, text: string): boolean {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const mark = text.charAt(start);
  if (mark === '_') return false;
  const before = text.slice(Math.max(0, start - 8), start).replace(/[*~]+$/u, '');
  const inside = text.slice(start, end).replace(/^[*~]+|[*~]+$/gu, '');
  if (node.type === 'emphasis') return AFTER_WORD.test(before) || AFTER_BRACKET.test(before);
  if (!AFTER_WORD.test(before)) return false;
  return !PART_OF_WORD.test(inside) || (node.type === 'delete' && /\d$/u.test(before));
}

function toLetters(node: Marked, text: string): PhrasingContent[] {
  const length = LENGTHS[node.type];
  const { position } = node;
  if (!position) return node.children;
  const { start, end } = position;
  const mark = text.slice(start.offset, (start.offset ?? 0) + length);
  const shift = (point: typeof start, by: number): typeof start => ({
    line: point.line,
    column: point.column + by,
    offset: (point.offset ?? 0) + by,
  });
  return [
    { type: 'text', value: mark, position: { start, end: shift(start, length) } },
    ...node.children,
    { type: 'text', value: mark, position: { start: shift(end, -length), end } },
  ];
}

/** Joins neighbouring texts, so that rules see `김*수` as one. */
function joinTexts(parent: Parents): void {
  for (let index = 1; index < parent.children.length;) {
    const [before, after] = [parent.children[index - 1], parent.children[index]];
    if (before?.type !== 'text' || after?.type !== 'text') index++;
    else parent.children.splice(index - 1, 2, joinTwo(before, after));
  }
}

function joinTwo(before: Text, after: Text): Text {
  const [start, end] = [before.position?.start, after.position?.end];
  const value = before.value + after.value;
  return { type: 'text', value, ...(start && end ? { position: { start, end } } : {}) };
}
