/** Texts about articles that the reader has read, and of the buttons for citing one; a separate file, because its script is loaded later. */
export const readingWords = {
  readOn: (day: string) => ` (접속일: ${day})`,
  copyReference: '복사',
  download: '내려받기',
  resume: '이어 읽기',
  readTo: (percent: number) => `${percent}%`,
  forgetRead: '읽은 기록 지우기',
  forgotRead: '이 기기에 남은 읽은 기록을 지웠습니다',
};

export type ReadingWords = typeof readingWords;
