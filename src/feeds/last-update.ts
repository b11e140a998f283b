import { articleDay, lastEdited } from '../archive/article.ts';
import type { Day } from '../archive/date.ts';
import { type Feed, isBid } from './feed.ts';

/** The last day on which something of a feed came out or was changed; absent if nobody knows. */
export function lastUpdate({ issues }: Pick<Feed, 'issues'>): Day | undefined {
  return issues
    .flatMap(({ entries }) => entries)
    .map((entry) => lastEdited(entry) ?? (isBid(entry) ? entry.posted : articleDay(entry)))
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
