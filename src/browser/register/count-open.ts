import { deadlineWords as words } from '../../words/ko/deadline-words.ts';

/**
 * Adds the number of open notices to that of all, on the first page before the register's data is loaded; `now`
 * in milliseconds. Open ones come first: where the page ends with one and another page follows, there may be
 * more of them than are counted.
 */
export function showOpenCount(root: HTMLElement, now: number): void {
  const count = root.querySelector<HTMLElement>('[data-register-count]');
  if (!count || document.querySelector('.pagination [rel="prev"]')) return;
  const rows = [...root.querySelectorAll('tbody tr')];
  const open = rows.filter((row) => {
    const mark = row.querySelector<HTMLElement>('[data-deadline]');
    return mark && Date.parse(mark.dataset.deadline ?? '') > now;
  }).length;
  if (open === rows.length && document.querySelector('.pagination')) return;
  count.dataset.all ??= count.textContent;
  count.textContent = [count.dataset.all, words.countOpen(open)].join(' · ');
}
