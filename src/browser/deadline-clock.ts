import { nextDeadlineChange } from './deadline-state.ts';

/**
 * Calls `show` now and whenever the state of a deadline on the page changes: at a deadline, at midnight in
 * Seoul, and when the reader comes back to the page, because timers stop in a sleeping computer. `now` is the
 * reader's clock in milliseconds.
 */
export function followDeadlines(show: (now: number) => void, now: () => number): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    clearTimeout(timer);
    const time = now();
    show(time);
    const marks = document.querySelectorAll<HTMLElement>('[data-deadline]');
    const deadlines = [...marks].map(({ dataset }) => Date.parse(dataset.deadline ?? ''));
    timer = setTimeout(update, nextDeadlineChange(deadlines, time) - time);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') update();
  });
  update();
}
