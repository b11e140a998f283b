import { toConsoleTable } from '../console-table.ts';
import type { Held } from './held.ts';

/** One part's measurements: pages down, what was measured across, and below what was missed and why. */
export function toAuditReport(held: readonly Held[]): string {
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
    toConsoleTable([['', ...columns], ['기준', ...bars], ...rows]),
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
