import { readFileSync } from 'node:fs';

/**
 * Whether `content/` is the journal that the generator ships with. Some tests ask about its articles;
 * in the repository of another journal (`npm run init -- --template`) they have nothing to ask about.
 */
export const hasShippedJournal = /^title: 컨택저널$/mu.test(
  readFileSync('content/journal.yaml', 'utf8'),
);
