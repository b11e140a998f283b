import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { keepJoints } from './keep-joints.ts';
import { breakLongWords } from './long-words.ts';

/** A line of plain text, such as a title, as HTML whose lines break as those of an article do. */
export function toKeptHtml(text: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  keepJoints(tree);
  breakLongWords(tree);
  return toHtml(tree);
}
