import type { Held } from './held.ts';

/** A table for a console: columns side by side, each as wide as its widest cell. */
export function toTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One part's measurements: pages down, what was measured across, and below what was missed and why. */
export function toReport(held: readonly Held[]): string {
  const columns = [...new Set(held.map(({ what }) => what))];
  const pages = [...new Set(held.map(({ where }) => where))];
  const rows = pages.map((page) => [
    page,
    ...columns.map((column) =>
      toCell(held.find((one) => one.where === page && one.what === column)),
    ),
  ]);
  const bars = columns.map((column) => held.find(({ what }) => what === column)?.bar ?? '');
  return [
    toTable([['', ...columns], ['기준', ...bars], ...rows]),
    ...held.flatMap(toFaults),
    ...toNotes(held),
  ].join('\n');
}

function toCell(held: Held | undefined): string {
  return held === undefined ? '' : `${held.passed ? ' ' : '✗'}${held.value}`;
}

function toFaults({ passed, where, what, faults }: Held): string[] {
  return passed ? [] : [`✗ ${where} — ${what}`, ...faults.map((fault) => `    ${fault}`)];
}

/** Advice with the number of pages that it was given on. */
function toNotes(held: readonly Held[]): string[] {
  const counts = new Map<string, number>();
  for (const note of held.flatMap(({ notes }) => notes ?? [])) {
    counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([note, count]) => `참고(${count}쪽)  ${note}`);
}

/** Columns that a text takes on a console: Hangul and its neighbours take two. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(character);
}
