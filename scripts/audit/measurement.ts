import { toConsoleTable } from '../console-table.ts';

/** The audits, in the order in which they run. */
export const AUDITS = ['html', 'bytes', 'layout', 'axe', 'letter', 'lighthouse'] as const;

export type AuditName = (typeof AUDITS)[number];

/** A measured value (`what`: `글꼴`, `where`: `첫 쪽 /`, `value`: `81.2 KB`) with its limit. */
export interface Measurement {
  audit: AuditName;
  what: string;
  where: string;
  value: string;
  limit: string;
  passed: boolean;
  /** The reasons why `passed` is false, one line each. */
  faults: readonly string[];
  /** Advice that has no effect on `passed`. */
  notes?: readonly string[];
}

/** A measurement that counts faults; it passes with none. */
export function measureFaults(
  audit: AuditName,
  what: string,
  where: string,
  faults: readonly string[],
): Measurement {
  const passed = faults.length === 0;
  return { audit, what, where, value: String(faults.length), limit: '0', passed, faults };
}

/** A measurement of a size in bytes; it passes up to `most`. */
export function measureBytes(
  what: string,
  where: string,
  bytes: number,
  most: number,
): Measurement {
  const passed = bytes <= most;
  return {
    audit: 'bytes',
    what,
    where,
    value: toKilobytes(bytes),
    limit: `≤ ${toKilobytes(most)}`,
    passed,
    faults: passed ? [] : [`${bytes - most}바이트 넘칩니다.`],
  };
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** The table of one audit: a row for each page, a column for each measure; then faults and advice. */
export function toAuditReport(measurements: readonly Measurement[]): string {
  const columns = [...Map.groupBy(measurements, ({ what }) => what)];
  const rows = [...Map.groupBy(measurements, ({ where }) => where)].map(([page, ofPage]) => [
    page,
    ...columns.map(([what]) => toCell(ofPage.find((one) => one.what === what))),
  ]);
  const names = columns.map(([what]) => what);
  const limits = columns.map(([, [first]]) => first?.limit ?? '');
  return [
    toConsoleTable([['', ...names], ['기준', ...limits], ...rows]),
    ...measurements.flatMap(toFaultLines),
    ...toNoteLines(measurements),
  ].join('\n');
}

function toCell(measurement: Measurement | undefined): string {
  return measurement === undefined ? '' : `${measurement.passed ? ' ' : '✗'}${measurement.value}`;
}

function toFaultLines({ passed, where, what, faults }: Measurement): string[] {
  return passed ? [] : [`✗ ${where} — ${what}`, ...faults.map((fault) => `    ${fault}`)];
}

/** One line for each different advice, with the number of pages that got it. */
function toNoteLines(measurements: readonly Measurement[]): string[] {
  const notes = measurements.flatMap(({ notes = [] }) => notes);
  return [...Map.groupBy(notes, (note) => note)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([note, { length }]) => `참고(${length}쪽)  ${note}`);
}
