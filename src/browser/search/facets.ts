import type { Count } from '../../search/answer.ts';
import { formatCount } from './words.ts';

/** A choice of a filter. */
export interface FacetOption {
  value: string;
  text: string;
}

/** The choices of a filter, `Special Report (12)`, set in by the depth of their path; what is chosen is always among them. */
export function toOptions(counts: readonly Count[], chosen: string | undefined): FacetOption[] {
  const missing = chosen !== undefined && !counts.some(({ value }) => value === chosen);
  const all = missing ? [{ value: chosen, label: chosen, count: 0 }, ...counts] : counts;
  const top = Math.min(...all.map(({ value }) => depthOf(value)));
  return all.map(({ value, label, count }) => ({
    value,
    text: `${'\u00A0\u00A0'.repeat(depthOf(value) - top)}${label} (${formatCount(count)})`,
  }));
}

/** Years that can bound a span; `미상` cannot. */
export function toYears(counts: readonly Count[]): Count[] {
  return counts.filter(({ value }) => /^\d{4}$/u.test(value));
}

/** Whether a filter has anything to choose, or to undo. */
export function isOffered(counts: readonly Count[], ...chosen: (string | undefined)[]): boolean {
  return counts.length > 1 || chosen.some((value) => value !== undefined);
}

function depthOf(path: string): number {
  return path.split('/').length;
}
