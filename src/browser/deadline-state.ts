import { deadlineWords as words } from '../words/ko/deadline.ts';

const DAY = 24 * 60 * 60 * 1000;
const SEOUL_OFFSET = 9 * 60 * 60 * 1000;

/** Writes the state of the deadline (`접수 중 D-3`) into each `[data-deadline]` element; `now` in milliseconds. */
export function showDeadlineStates(now: number): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-deadline]')) {
    const { open, text } = toDeadlineState(Date.parse(mark.dataset.deadline ?? ''), now);
    mark.textContent = text;
    mark.dataset.state = open ? 'open' : 'closed';
  }
}

/** The state of a deadline: `접수 중 D-3`, `오늘 마감` or `마감`; times in milliseconds, days are calendar days in Seoul. */
export function toDeadlineState(deadline: number, now: number): { open: boolean; text: string } {
  if (now >= deadline) return { open: false, text: words.closed };
  const days = seoulDayOf(deadline) - seoulDayOf(now);
  return { open: true, text: days === 0 ? words.today : words.open(days) };
}

/** The number of calendar days since 1970 in Seoul; `instant` in milliseconds. */
function seoulDayOf(instant: number): number {
  return Math.floor((instant + SEOUL_OFFSET) / DAY);
}
