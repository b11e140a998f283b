import type { DeadlineWords } from '../ko/deadline-words.ts';
import { formatNumber, plural } from './plural.ts';

/** Texts of the state of a notice, which depends on its deadline. */
export const deadlineWords: DeadlineWords = {
  closed: 'Closed',
  today: 'Closes today',
  open: (days) => `Open, ${plural(days, 'day')} left`,
  left: (days) => `${plural(days, 'day')} left`,
  leftToday: 'Today',
  countOpen: (count) => `${formatNumber(count)} open`,
};
