// What hides in a line or turns it around.
const UNSEEN = /[\p{Cc}\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

/**
 * One line of text that no terminal and no runner of workflows takes for a command: control
 * characters and bidirectional overrides become a space, `##[` (which a runner looks for anywhere
 * in a line) is parted. A line must still begin with something of ours, for `::`.
 */
export function toLine(text: string): string {
  return text.toWellFormed().replaceAll(UNSEEN, ' ').replaceAll('##[', '## [').trim();
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
