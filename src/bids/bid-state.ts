import type { Bid } from '../archive/bid.ts';
import type { Words } from '../words/words.ts';

/** Whether a notice is withdrawn: its last event says so, and it was not posted again since. */
export function isCancelled({ history = [] }: Pick<Bid, 'history'>): boolean {
  return history.at(-1)?.event === '취소';
}

/**
 * The last thing that happened to a notice: `moved` is a change of its deadline, `posted` means that nothing
 * has happened since.
 */
type BidStep = keyof Words['noticeEvents']['steps'];

/** The last step of a notice; an award without a day comes after all events. */
export function lastStepOf({ history = [], result }: Pick<Bid, 'history' | 'result'>): BidStep {
  const last = history.at(-1);
  if (result && (result.date === undefined || !last || result.date >= last.date)) return 'awarded';
  if (!last) return 'posted';
  return stepOf(last);
}

/** The step of an event: a change of the deadline is `moved`, any other event is a step of the same name. */
export function stepOf({
  event,
  before,
}: Pick<NonNullable<Bid['history']>[number], 'event' | 'before'>): BidStep {
  return event === '변경' && before?.deadline !== undefined ? 'moved' : event;
}

/** The last event in a sentence, `2024년 8월 19일에 취소되었습니다.`; undefined if there is none or an award came after it. */
export function describeLastEvent(
  bid: Pick<Bid, 'history' | 'result'>,
  words: Words,
): string | undefined {
  const last = bid.history?.at(-1);
  const step = lastStepOf(bid);
  if (!last || step === 'awarded') return undefined;
  const { movedOn, happenedOn } = words.noticeEvents;
  const day = words.day(last.date);
  const before = last.before?.deadline;
  return step === 'moved' && before !== undefined
    ? movedOn(day, words.instant(before))
    : happenedOn[last.event](day);
}
