import { articleDay, lastEdited } from '../archive/article.ts';
import type { Day } from '../archive/date.ts';
import { type Feed, type FeedEntry, isBid } from './feed.ts';

/** The last day on which something of a feed came out or was changed; absent if nobody knows. */
export function lastUpdate({ issues }: Pick<Feed, 'issues'>): Day | undefined {
  return latest(issues.flatMap(({ entries }) => entries.map(lastChanged)));
}

/** The day on which an entry came out, or was last changed after it; absent if nobody knows. */
export function lastChanged(entry: FeedEntry): Day | undefined {
  return latest([isBid(entry) ? entry.posted : articleDay(entry), lastEdited(entry)]);
}

function latest(days: readonly (Day | undefined)[]): Day | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
