import { formatCount } from '../../text/counts.ts';

/** Texts of the state of a notice, which depends on its deadline. */
export const deadlineWords = {
  closed: '마감',
  today: '오늘 마감',
  open: (days: number) => `접수 중 D-${days}`,
  /** The state in the short form for a table. */
  left: (days: number) => `D-${days}`,
  leftToday: '오늘',
  countOpen: (count: number) => `접수 중 ${formatCount(count, '건')}`,
};

export type DeadlineWords = typeof deadlineWords;
