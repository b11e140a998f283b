import type { KeptIssue } from './kept-issues.ts';

/** A number of bytes in the language of the page: `3.2MB`. */
export function bytesLabel(bytes: number): string {
  const [unit, size] = bytes < 1e9 ? (['megabyte', 1e6] as const) : (['gigabyte', 1e9] as const);
  const { lang } = document.documentElement;
  const number = Math.max(bytes / size, 0.1);
  const format = new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(number);
}

/** The bytes that some issues take; a file that several need counts once. */
export function sizeOf(issues: readonly Pick<KeptIssue, 'files'>[]): number {
  const sizes = new Map(issues.flatMap(({ files }) => files.map(([, key, bytes]) => [key, bytes])));
  return sizes.values().reduce((sum, bytes) => sum + bytes, 0);
}
