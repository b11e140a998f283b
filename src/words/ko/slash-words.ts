/** Label of the checkbox that turns the `/` key off. */
export const slashWords = { slash: '/ 키로 검색창 열기' };

export type SlashWords = typeof slashWords;
