import { nextDeadlineChange } from './deadline-state.ts';

/**
 * Calls `show` whenever the state of a deadline changes: at a deadline, at midnight in Seoul, and when the reader
 * comes back to the page, because timers stop in a sleeping computer. `now` is the reader's clock, and times are
 * in milliseconds.
 */
export function followDeadlines(
  show: (now: number) => void,
  now: () => number,
  deadlines = deadlinesOnPage,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    const time = now();
    timer = setTimeout(update, nextDeadlineChange(deadlines(), time) - time);
  };
  const update = (): void => {
    show(now());
    wait();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') update();
  });
  wait();
}

function deadlinesOnPage(): number[] {
  const marks = document.querySelectorAll<HTMLElement>('[data-deadline]');
  return [...marks].map(({ dataset }) => Date.parse(dataset.deadline ?? ''));
}
