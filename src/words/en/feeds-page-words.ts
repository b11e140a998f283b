import type { FeedsPageWords } from '../ko/feeds-page-words.ts';
import { plural } from './plural.ts';

/** Texts of the script of the page of feeds. */
export const feedsPageWords: FeedsPageWords = {
  foundAgencies: (count) => `${plural(count, 'buyer')} found.`,
  noAgency: 'There is no such buyer.',
  addressOf: (name) => `Address of ${name}: `,
  copy: 'Copy',
};
