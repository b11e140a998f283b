import { toVisible } from '../../src/text/visible.ts';

/**
 * A text on one line. Callers must put other text before it: GitHub executes a line of output that
 * begins with `::` as a command.
 */
export function toLine(text: string): string {
  return toVisible(text.trim());
}

/** A text as a Markdown code span, in which nothing becomes a link, a mention, HTML or emphasis. */
export function toCode(text: string): string {
  const line = toLine(text);
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line === '' || line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Lines as a fenced Markdown block, with a fence longer than any run of backticks in the lines. */
export function toBlock(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
}
