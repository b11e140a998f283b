import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { linesOf } from './lines.ts';

// Long enough to leave a hole at the end of a phone's line.
const LONG = /[!-~]{21,}/gu;
// After what parts an address, but for the `//` of https://, and between camel humps; no crumbs.
const BREAK =
  /(?<=[^/]{3}[/._?&=]|[a-z]{3})(?<!\/\/)(?=(?<=[/._?&=])[^/._?&=]{3}|(?<=[a-z])[A-Z])/u;

/** Lets a long Latin word or an address break where it reads well: `<wbr>` at its joints. */
export function breakLongWords(tree: Root): void {
  for (const { node, parent } of linesOf(tree).flat()) {
    const parts = splitLongWords(node.value);
    if (parts.length === 1) continue;
    const nodes: ElementContent[] = parts.flatMap((value, index) => [
      ...(index > 0 ? [h('wbr')] : []),
      { type: 'text' as const, value },
    ]);
    parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
  }
}

/** The pieces of a text between which a long word may break; one if it holds none. */
export function splitLongWords(text: string): string[] {
  const parts = [''];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(LONG)) {
    const [first = '', ...rest] = /[A-Za-z]/u.test(word) ? word.split(BREAK) : [word];
    parts.push(`${parts.pop() ?? ''}${text.slice(from, index)}${first}`, ...rest);
    from = index + word.length;
  }
  parts.push(`${parts.pop() ?? ''}${text.slice(from)}`);
  return parts;
}
