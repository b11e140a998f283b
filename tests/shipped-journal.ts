import { readFileSync } from 'node:fs';

/**
 * Whether `content/` is the journal with which the generator is delivered. Tests about its articles
 * are skipped in the repository of another journal (made with `npm run init -- --template`).
 */
export const hasShippedJournal = /^title: 컨택저널$/mu.test(
  readFileSync('content/journal.yaml', 'utf8'),
);
