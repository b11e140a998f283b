import { deadlineWords as words } from '../words/ko/deadline-words.ts';

const DAY = 24 * 60 * 60 * 1000;
const SEOUL_OFFSET = 9 * 60 * 60 * 1000;

/**
 * Writes the state of the deadline (`접수 중 D-3`, or `D-3` in a table) into each `[data-deadline]` element;
 * `now` in milliseconds.
 */
export function showDeadlineStates(now: number): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-deadline]')) {
    const { open, text, short } = toDeadlineState(Date.parse(mark.dataset.deadline ?? ''), now);
    const shown = 'short' in mark.dataset ? short : text;
    if (mark.textContent !== shown) mark.textContent = shown;
    mark.dataset.state = open ? 'open' : 'closed';
  }
}

/**
 * The state of a deadline: `접수 중 D-3` (short `D-3`), `오늘 마감` or `마감`; times in milliseconds, days are
 * calendar days in Seoul.
 */
export function toDeadlineState(
  deadline: number,
  now: number,
): { open: boolean; text: string; short: string } {
  if (now >= deadline) return { open: false, text: words.closed, short: words.closed };
  const days = seoulDayOf(deadline) - seoulDayOf(now);
  if (days === 0) return { open: true, text: words.today, short: words.leftToday };
  return { open: true, text: words.open(days), short: words.left(days) };
}

/** The next time after `now` at which a state changes: one of the deadlines, or midnight in Seoul. */
export function nextDeadlineChange(deadlines: readonly number[], now: number): number {
  const midnight = (seoulDayOf(now) + 1) * DAY - SEOUL_OFFSET;
  return Math.min(midnight, ...deadlines.filter((deadline) => deadline > now));
}

/** The number of calendar days since 1970 in Seoul; `instant` in milliseconds. */
function seoulDayOf(instant: number): number {
  return Math.floor((instant + SEOUL_OFFSET) / DAY);
}
