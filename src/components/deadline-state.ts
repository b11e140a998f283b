const DAY = 24 * 60 * 60 * 1000;
const SEOUL = 9 * 60 * 60 * 1000;

/** Says at each deadline of the page whether it has passed; `now` in milliseconds. */
export function showDeadlineStates(now: number): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-deadline]')) {
    const { open, text } = deadlineState(Date.parse(mark.dataset.deadline ?? ''), now);
    mark.textContent = text;
    mark.dataset.state = open ? 'open' : 'closed';
  }
}

/** `접수 중 D-3`, `오늘 마감` or `마감됨`; days are counted by the calendar of Seoul. */
export function deadlineState(deadline: number, now: number): { open: boolean; text: string } {
  if (now >= deadline) return { open: false, text: '마감됨' };
  const days = dayOf(deadline) - dayOf(now);
  return { open: true, text: days === 0 ? '오늘 마감' : `접수 중 D-${days}` };
}

function dayOf(instant: number): number {
  return Math.floor((instant + SEOUL) / DAY);
}
