import * as z from 'zod';
import type { ArchiveInput } from '../archive/input.ts';
import type { Day } from '../archive/date.ts';
import { nameInContent, readCache, writeCache } from './sealed-cache.ts';

const KIND = 'site-period';
const periodSchema = z.object({ from: z.string(), until: z.string().optional() });

/**
 * Caches the period in which the same articles are for members as in this build: from the day of the build up
 * to the first day on which one of them opens to everybody.
 */
export function keepSitePeriod({ articles }: Pick<ArchiveInput, 'articles'>, day: Day): void {
  const [until] = articles.flatMap(({ opens }) => opens ?? []).sort();
  const period: z.infer<typeof periodSchema> = { from: day, until };
  writeCache(KIND, nameInContent(KIND), period);
}

/**
 * The cached period of the last build, as a text to compare; '' if `day` is outside of it. Another build
 * within the period makes the same site from the same files.
 */
export function sitePeriodOf(day: Day): string {
  const { data } = periodSchema.safeParse(readCache(KIND, nameInContent(KIND)));
  if (!data || day < data.from || (data.until !== undefined && day >= data.until)) return '';
  return JSON.stringify(data);
}
