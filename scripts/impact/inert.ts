import { toVisible } from '../../src/text/visible.ts';

/** The text on one line, which the caller begins: a command of GitHub only counts at a line's start. */
export function toLine(text: string): string {
  return toVisible(text.trim());
}

/** The text as a code span: nothing in it is a link, a mention, HTML or emphasis. */
export function toCode(text: string): string {
  const line = toLine(text);
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line === '' || line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Lines as a fenced block, with a fence longer than any run of backticks in them. */
export function toBlock(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
}
