/** Texts of the script of the page of feeds. */
export const feedsPageWords = {
  foundAgencies: (count: number) => `${count}곳을 찾았습니다.`,
  noAgency: '해당하는 기관이 없습니다.',
  /** For a button that copies a feed's address: screen readers read this text before that of the button. */
  addressOf: (name: string) => `${name} 주소 `,
  copy: '복사',
};

export type FeedsPageWords = typeof feedsPageWords;
