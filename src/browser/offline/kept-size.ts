import type { KeptIssue } from './kept-issues.ts';

/** The bytes that some issues take; a file that several issues need counts once. */
export function sizeOf(issues: readonly Pick<KeptIssue, 'files'>[]): number {
  const sizes = new Map(issues.flatMap(({ files }) => files.map(([, key, bytes]) => [key, bytes])));
  return sizes.values().reduce((sum, bytes) => sum + bytes, 0);
}
