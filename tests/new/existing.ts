import type { ExistingContent } from '../../scripts/new/existing.ts';
import { journal } from '../archive/samples.ts';

const ID = 'uuid:0b6e2c1a-58f4-4d5e-9a67-3c2b1d0e4f5a';
const article = { id: ID, category: 'report', date: '2024-06-03' };

/** What `npm run new` reads of an existing content folder, for tests that add files to it. */
export const existing: ExistingContent = {
  journal,
  files: ['issues/2024-06/issue.yaml', 'issues/2024-06/chat.mdx', 'issues/2024-06/상담.mdx'],
  issues: [{ month: '2024-06', number: 300 }, { month: '2024-05' }, { month: 'undated' }],
  articles: [
    { ...article, title: '채팅', issue: '2024-06', source: [{ name: '봄날신문' }] },
    { ...article, title: '상담', issue: '2024-06', source: [{ name: '별빛신문' }] },
    {
      ...{ ...article, title: '옛글', issue: '2024-05', aliases: ['/issues/2024-06/old'] },
      source: [{ name: '별빛신문' }],
    },
  ],
  bids: [
    {
      ...{ title: '위탁', agency: '견본공단', posted: '2024-06-01', kind: '운영위탁' },
      number: '20240612345',
    },
  ],
};
