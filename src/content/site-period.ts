import * as z from 'zod';
import type { ArchiveInput } from '../archive/input.ts';
import type { Day } from '../archive/date.ts';
import { nameInContent, readCache, writeCache } from './sealed-cache.ts';

const KIND = 'site-period';
const periodSchema = z.object({ from: z.string(), until: z.string().optional() });

/**
 * Keeps from which day on, and until which, the articles for members are those of this build: from the
 * day of the build up to the first day on which one of them opens to everybody.
 */
export function keepSitePeriod({ articles }: Pick<ArchiveInput, 'articles'>, day: Day): void {
  const [until] = articles.flatMap(({ opens }) => opens ?? []).sort();
  const period: z.infer<typeof periodSchema> = { from: day, until };
  writeCache(KIND, nameInContent(KIND), period);
}

/**
 * The period that the last build kept, as a text to compare; '' if `day` is outside of it. A build on
 * another day of the same period makes the same site from the same files.
 */
export function sitePeriodOf(day: Day): string {
  const { data } = periodSchema.safeParse(readCache(KIND, nameInContent(KIND)));
  if (!data || day < data.from || (data.until !== undefined && day >= data.until)) return '';
  return JSON.stringify(data);
}
