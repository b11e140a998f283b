import type { SlashWords } from '../ko/slash-words.ts';

/** Label of the checkbox that turns the `/` key off. */
export const slashWords: SlashWords = { slash: 'Open the search with the / key' };
