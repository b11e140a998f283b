import type { Root } from 'mdast';
import type { Fault } from '../text/fault.ts';
import { parseBody } from './parse.ts';

/** Each try reads the whole text again: a long one gets fewer. */
const CHARACTERS = 200_000;
const MOST_TRIES = 20;

// Of the same length, so that all places stay, and of no meaning.
const HARMLESS: Record<string, string> = { '<': '＜', '{': '｛' };

// A tag is left as it is: without it, the one that closes it would be told for nothing.
const TAG = /^<\/?[\p{L}>](?!\S*[:@.])/u;

/**
 * Reads a text as `parseBody` does, and reads on behind a `<` or `{` that stops it, so that the
 * editor is told everything at once. A tree with messages is for finding more, never for showing.
 */
export function parseOn(text: string): { tree: Root | undefined; faults: Fault[] } {
  const tries = Math.min(MOST_TRIES, Math.floor(CHARACTERS / Math.max(text.length, 1)));
  const faults: Fault[] = [];
  let readable = text;
  for (let tried = 0; tried <= tries; tried++) {
    const { tree, faults: found } = parseBody(readable);
    faults.push(...found);
    if (tree) return { tree, faults };
    const next = found[0] && withoutMark(readable, found[0]);
    if (next === undefined) break;
    readable = next;
  }
  return { tree: undefined, faults };
}

/** The text without the mark that the message is about: at its place, or the last before it on the line. */
function withoutMark(text: string, { line, column }: Fault): string | undefined {
  const lines = text.split('\n');
  const typed = lines[line - 1] ?? '';
  const start = typed.slice(0, column);
  const at = Math.max(start.lastIndexOf('<'), start.lastIndexOf('{'));
  const harmless = HARMLESS[typed[at] ?? ''];
  if (harmless === undefined || TAG.test(typed.slice(at))) return undefined;
  return lines.with(line - 1, typed.slice(0, at) + harmless + typed.slice(at + 1)).join('\n');
}
