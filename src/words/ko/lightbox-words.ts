/** Texts of the dialog that shows a picture as large as the screen allows. */
export const lightboxWords = {
  enlarged: '그림 크게 보기',
  picture: (number: number, count: number) => `그림 ${count}장 중 ${number}번째`,
  previousPicture: '이전',
  nextPicture: '다음',
  closePicture: '닫기',
};

export type LightboxWords = typeof lightboxWords;
