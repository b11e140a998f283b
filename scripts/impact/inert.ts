import { toVisible } from '../../src/text/visible.ts';

/** The text on one line of ours; what begins that line is ours too, so that it is no command. */
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

/** Lines as a fenced block, which none of them can close. */
export function toBlock(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
}
