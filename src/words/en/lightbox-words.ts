import type { LightboxWords } from '../ko/lightbox-words.ts';

/** Texts of the dialog that shows a picture as large as the screen allows. */
export const lightboxWords: LightboxWords = {
  enlarged: 'Enlarged picture',
  picture: (number, count) => `Picture ${number} of ${count}`,
  previousPicture: 'Previous',
  nextPicture: 'Next',
  closePicture: 'Close',
};
