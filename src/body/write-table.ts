/** Writes a Markdown table; the first row is its header. A `|` in a cell gets a backslash. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...others] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const escaped = [header, ...others].map((row) =>
    row.map((cell) => cell.replaceAll(/(?<!\\)((?:\\\\)*)\|/gu, '$1\\|')),
  );
  const rule = line(header.map(() => '---'));
  return [line(escaped[0] ?? []), rule, ...escaped.slice(1).map(line)].join('\n');
}
