import { articleDay, lastEdited } from '../archive/article.ts';
import type { Day } from '../archive/date.ts';
import { type Feed, isBid } from './feed.ts';

/** The last day on which something of a feed's newest issue came out or was changed; absent if nobody knows. */
export function lastUpdate({ issues }: Pick<Feed, 'issues'>): Day | undefined {
  const [newest] = issues;
  const days = newest?.entries.map((entry) =>
    isBid(entry) ? entry.posted : (lastEdited(entry) ?? articleDay(entry)),
  );
  return days
    ?.filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
