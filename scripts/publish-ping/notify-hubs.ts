import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { withParticle } from '../../src/text/particles.ts';
import { toVisible } from '../../src/text/visible.ts';
import type { BuiltFeed } from './built-feed.ts';
import { runSeveral } from '../run-several.ts';

/** A notice to a WebSub hub that a feed has changed: URLs of hub and feed, and the digest of the feed's bytes. */
export interface HubNotice {
  hub: string;
  topic: string;
  digest: string;
}

const acceptedSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** The digests that each hub has accepted: `{ hub: { topic: digest } }`. */
export type AcceptedDigests = z.infer<typeof acceptedSchema>;

/** Validates the digests saved by an earlier run; invalid data gives `{}`, so that all feeds are notified again. */
export function parseAccepted(saved: unknown): AcceptedDigests {
  return acceptedSchema.safeParse(saved).data ?? {};
}

/** A notice for each feed and hub, unless the hub has accepted the same digest. */
export function findDueNotices(
  feeds: readonly BuiltFeed[],
  accepted: AcceptedDigests,
): HubNotice[] {
  return feeds
    .flatMap(({ topic, digest, hubs }) => hubs.map((hub) => ({ hub, topic, digest })))
    .filter(({ hub, topic, digest }) => accepted[hub]?.[topic] !== digest);
}

/** Updates the accepted digests with the notices just `sent`, and drops feeds that no longer exist. */
export function updateAccepted(
  accepted: AcceptedDigests,
  feeds: readonly BuiltFeed[],
  sent: readonly HubNotice[],
): AcceptedDigests {
  const next: AcceptedDigests = {};
  for (const { hub, topic } of findDueNotices(feeds, {})) {
    const digest =
      sent.find((notice) => notice.hub === hub && notice.topic === topic)?.digest ??
      accepted[hub]?.[topic];
    if (digest !== undefined) next[hub] = { ...next[hub], [topic]: digest };
  }
  return next;
}

/** Time limits in milliseconds. */
interface TimeLimits {
  /** Time limit for one answer of a hub. */
  answer: number;
  /** Pauses after failed tries; without a further pause there is no further try. */
  pauses: readonly number[];
  /** Time limit for all notices together. */
  all: number;
}

/** A notice after sending; `failure` is a Korean clause with the reason why the hub did not accept it. */
interface Outcome extends HubNotice {
  failure?: string;
}

const LIMITS: TimeLimits = { answer: 10_000, pauses: [1000, 4000], all: 300_000 };
const AT_ONCE = 4;

/** Sends the notices, four at once; a failure does not stop the others. */
export async function notifyHubs(
  notices: readonly HubNotice[],
  limits: TimeLimits = LIMITS,
): Promise<Outcome[]> {
  const end = AbortSignal.timeout(limits.all);
  const outcomes: Outcome[] = [];
  await runSeveral(notices, AT_ONCE, async (notice) => {
    const failure = await notifyHub(notice, limits, end);
    outcomes.push({ ...notice, ...(failure === undefined ? {} : { failure }) });
  });
  return outcomes;
}

/** Tries until the hub accepts or permanently refuses the notice or the time is up; returns the failure, if any. */
async function notifyHub(
  notice: HubNotice,
  { answer, pauses }: TimeLimits,
  end: AbortSignal,
): Promise<string | undefined> {
  if (!isSecure(notice.hub)) return '허브의 주소가 https://로 시작하지 않습니다';
  for (const pause of [...pauses, undefined]) {
    const signal = AbortSignal.any([AbortSignal.timeout(answer), end]);
    const { failure, isFinal } = await post(notice, signal);
    if (failure === undefined || isFinal || pause === undefined || end.aborted) return failure;
    await wait(pause, undefined, { signal: end }).catch(() => undefined);
  }
  return undefined;
}

/** Sends a WebSub publish request with both `hub.url` and `hub.topic`, because hubs differ in the one they read. */
async function post(
  { hub, topic }: HubNotice,
  signal: AbortSignal,
): Promise<{ failure?: string; isFinal?: boolean }> {
  try {
    const body = new URLSearchParams({
      'hub.mode': 'publish',
      'hub.url': topic,
      'hub.topic': topic,
    });
    // Not followed: fetch would follow a redirect with a GET, which publishes nothing.
    const response = await fetch(hub, { method: 'POST', body, signal, redirect: 'manual' });
    const { ok, status } = response;
    const reason = toVisible((await response.text()).trim().split('\n')[0] ?? '').slice(0, 200);
    if (ok) return {};
    const failure = `허브가 ${withParticle(String(status), '으로/로')} 답했습니다${reason === '' ? '' : `(${reason})`}`;
    return { failure, isFinal: status < 500 && status !== 408 && status !== 429 };
  } catch (error) {
    return { failure: explain(error) };
  }
}

function explain(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return '허브가 제때 답하지 않았습니다';
  }
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return `허브에 닿지 못했습니다(${toVisible(code)})`;
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether the hub's URL is https, or http on this machine. */
function isSecure(hub: string): boolean {
  const { protocol, hostname } = URL.parse(hub) ?? {};
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.has(hostname ?? ''));
}
