import type { NoticeEventWords } from '../ko/notice-event.ts';

/** What happens to a notice after it is posted. */
export const noticeEventWords: NoticeEventWords = {
  steps: {
    posted: 'Posted',
    moved: 'Deadline moved',
    변경: 'Changed',
    재공고: 'Posted again',
    취소: 'Withdrawn',
    유찰: 'No award',
    awarded: 'Awarded',
  },
  titleAfter: (step, title) => `[${step}] ${title}`,
  movedOn: (day, before) => `The deadline was moved on ${day}. It was ${before}.`,
  happenedOn: {
    변경: (day) => `Changed on ${day}.`,
    재공고: (day) => `Posted again on ${day}.`,
    취소: (day) => `Withdrawn on ${day}.`,
    유찰: (day) => `Failed for want of a bid on ${day}.`,
  },
};
