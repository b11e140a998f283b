import type { Month } from '../../src/archive/date.ts';
import { compareIssues, type IssueKey, UNDATED } from '../../src/archive/issue.ts';

/** The months of issues, newest first; the undated one left out. */
export function newestFirst(issues: readonly { month: IssueKey }[]): Month[] {
  return issues
    .map(({ month }) => month)
    .filter((month) => month !== UNDATED)
    .sort(compareIssues);
}

/** The month so many months later: 1 after `2024-12` is `2025-01`. */
export function addMonths(month: Month, count: number): Month {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** How many months the second is after the first. */
export function monthsBetween(first: Month, second: Month): number {
  const count = (month: Month): number => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    return year * 12 + number;
  };
  return count(second) - count(first);
}
