import * as z from 'zod';

/**
 * Files that journal.yaml can leave out (`omit`) if an archive is too large for its host: the Markdown
 * of entries, the letters and the EPUBs of issues, the feeds of past issues of each category, and what
 * readers need to keep issues for reading offline.
 */
const OMITTABLE = ['markdown', 'letters', 'books', 'category-archives', 'offline'] as const;

export type Omittable = (typeof OMITTABLE)[number];

export const omitSchema = z.array(z.enum(OMITTABLE));

/** Whether journal.yaml leaves out these files (`part`). */
export function isOmitted(
  { omit = [] }: { omit?: Omittable[] | undefined },
  part: Omittable,
): boolean {
  return omit.includes(part);
}
