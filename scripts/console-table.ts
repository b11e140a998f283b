/**
 * Formats rows of cells as a table for a console: each column is as wide as its widest cell, with
 * `gap` between two columns.
 */
export function toConsoleTable(rows: readonly (readonly string[])[], gap = '  '): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => consoleWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - consoleWidth(cell)))
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}

/** The width of a text in columns of a console: Hangul and other East Asian characters take two. */
export function consoleWidth(text: string): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(character);
}
