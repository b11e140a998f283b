import type { Nodes, Text } from 'mdast';

/** Joins neighbouring text nodes in a list of children, in place, as if the parser had read them as one. */
export function joinTexts(children: Nodes[]): void {
  for (let index = 1; index < children.length;) {
    const [before, after] = [children[index - 1], children[index]];
    if (before?.type !== 'text' || after?.type !== 'text') index++;
    else children.splice(index - 1, 2, joinTwo(before, after));
  }
}

/** Joins two text nodes; the result has a position if both have one. */
function joinTwo(before: Text, after: Text): Text {
  const [start, end] = [before.position?.start, after.position?.end];
  const value = before.value + after.value;
  return { type: 'text', value, ...(start && end ? { position: { start, end } } : {}) };
}
