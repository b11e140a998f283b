/** What happens to a notice after it is posted. */
export const noticeEventWords = {
  /** Names of the last step of a notice, a category in feeds. */
  steps: {
    posted: '공고',
    moved: '마감 변경',
    변경: '변경',
    재공고: '재공고',
    취소: '취소',
    유찰: '유찰',
    awarded: '낙찰',
  },
  /** The title of a notice in feeds after the step; `step` is one of `steps`. */
  titleAfter: (step: string, title: string) => `[${step}] ${title}`,
  /** Sentences on the last event; `before` is the former deadline. */
  movedOn: (day: string, before: string) =>
    `${day}에 마감이 바뀌었습니다. 앞선 마감은 ${before}입니다.`,
  happenedOn: {
    변경: (day: string) => `${day}에 변경되었습니다.`,
    재공고: (day: string) => `${day}에 다시 공고되었습니다.`,
    취소: (day: string) => `${day}에 취소되었습니다.`,
    유찰: (day: string) => `${day}에 유찰되었습니다.`,
  },
};

export type NoticeEventWords = typeof noticeEventWords;
