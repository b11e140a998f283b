import type { ReadingWords } from '../ko/reading-words.ts';

export const readingWords: ReadingWords = {
  readOn: (day) => ` (accessed ${day})`,
  copyReference: 'Copy',
  download: 'download',
  resume: 'Read on',
  readTo: (percent) => `${percent}%`,
  forgetRead: 'Forget what I have read',
  forgotRead: 'What you have read is no longer kept on this device',
};
