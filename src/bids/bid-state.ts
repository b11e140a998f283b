import type { Bid } from '../archive/bid.ts';

/** Whether a notice is withdrawn: its last event says so, and it was not posted again since. */
export function isCancelled({ history = [] }: Pick<Bid, 'history'>): boolean {
  return history.at(-1)?.event === '취소';
}
