import * as z from 'zod';
import type { BuiltFeed } from './built-feed.ts';

/** What each hub was told last: the digest of each feed that it accepted, by topic. */
export type Told = Record<string, Record<string, string>>;

/** One thing to tell one hub. */
export interface Notice {
  hub: string;
  topic: string;
  digest: string;
}

const toldSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** What was kept of the last time; nothing if that cannot be read, so that all is told again. */
export function parseTold(kept: unknown): Told {
  const { data } = toldSchema.safeParse(kept);
  return data ?? {};
}

/** What the hubs do not know yet. A hub that was never told of anything is told of every feed. */
export function findNotices(feeds: readonly BuiltFeed[], told: Told): Notice[] {
  return feeds
    .flatMap(({ topic, digest, hubs }) => hubs.map((hub) => ({ hub, topic, digest })))
    .filter(({ hub, topic, digest }) => told[hub]?.[topic] !== digest);
}

/** What the hubs know once they accepted those; of feeds that are no more nothing is kept. */
export function addTold(
  told: Told,
  feeds: readonly BuiltFeed[],
  accepted: readonly Notice[],
): Told {
  const next: Told = {};
  for (const { hub, topic } of findNotices(feeds, {})) {
    const digest =
      accepted.find((notice) => notice.hub === hub && notice.topic === topic)?.digest ??
      told[hub]?.[topic];
    if (digest !== undefined) next[hub] = { ...next[hub], [topic]: digest };
  }
  return next;
}
