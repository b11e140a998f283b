import { setTimeout as wait } from 'node:timers/promises';
import { withParticle } from '../../src/text/particles.ts';
import { toVisible } from '../../src/text/visible.ts';
import type { Notice } from './told.ts';

/** How long a hub is asked, in milliseconds. */
interface Patience {
  /** For one answer. */
  answer: number;
  /** Between one try and the next: one try more than there are numbers. */
  pauses: readonly number[];
  /** For all hubs and feeds together. */
  all: number;
}

/** What came of a notice; `failure` is a Korean clause that says why the hub does not know. */
interface Outcome extends Notice {
  failure?: string;
}

const PATIENCE: Patience = { answer: 10_000, pauses: [1000, 4000], all: 300_000 };
const AT_ONCE = 4;

/** Tells the hubs, a few at once; whatever becomes of one, the others are told. */
export async function tellHubs(
  notices: readonly Notice[],
  patience: Patience = PATIENCE,
): Promise<Outcome[]> {
  const end = AbortSignal.timeout(patience.all);
  const queue = [...notices];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let notice = queue.shift(); notice; notice = queue.shift()) {
      const failure = await tell(notice, patience, end);
      outcomes.push({ ...notice, ...(failure === undefined ? {} : { failure }) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}

/** Tries until the hub accepts it, refuses it for good, or the patience ends; says why it failed. */
async function tell(
  notice: Notice,
  { answer, pauses }: Patience,
  end: AbortSignal,
): Promise<string | undefined> {
  if (!isSafe(notice.hub)) return '허브의 주소가 https://로 시작하지 않습니다';
  for (const pause of [...pauses, undefined]) {
    const { failure, lasting } = await post(
      notice,
      AbortSignal.any([AbortSignal.timeout(answer), end]),
    );
    if (failure === undefined || lasting || pause === undefined || end.aborted) return failure;
    await wait(pause, undefined, { signal: end }).catch(() => undefined);
  }
  return undefined;
}

/** One POST as WebSub's hubs know it: some ask for `hub.url`, some for `hub.topic`. */
async function post(
  { hub, topic }: Notice,
  signal: AbortSignal,
): Promise<{ failure?: string; lasting?: boolean }> {
  try {
    const body = new URLSearchParams({
      'hub.mode': 'publish',
      'hub.url': topic,
      'hub.topic': topic,
    });
    // A redirect would be followed with a GET, which tells nobody anything.
    const response = await fetch(hub, { method: 'POST', body, signal, redirect: 'manual' });
    const { ok, status } = response;
    const said = toVisible((await response.text()).trim().split('\n')[0] ?? '').slice(0, 200);
    if (ok) return {};
    const failure = `허브가 ${withParticle(String(status), '으로/로')} 답했습니다${said === '' ? '' : `(${said})`}`;
    return { failure, lasting: status < 500 && status !== 408 && status !== 429 };
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

/** Whether nobody on the way can change what is said: https, or this machine's own hub. */
function isSafe(hub: string): boolean {
  const { protocol, hostname } = URL.parse(hub) ?? {};
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.has(hostname ?? ''));
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
