import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readIssues } from '../../src/content/issues.ts';
import { readJournal } from '../../src/content/settings.ts';
import { loadArchive } from '../../src/load/load-archive.ts';

const asked = vi.hoisted((): string[] => []);

vi.mock('astro:content', () => ({
  getCollection: async (name: string) => {
    asked.push(name);
    const folder = resolve('tests/fixtures/cycling');
    if (name === 'articles' || name === 'bids') return [];
    const { entries } = await (name === 'journal' ? readJournal(folder) : readIssues(folder));
    return entries.map((data) => ({ data, digest: name }));
  },
}));

// Astro warns at every page that asks for a collection without entries.
test('입찰 공고가 없는 저널은 공고를 찾지 않는다', async () => {
  vi.stubEnv('SHOWS_DRAFTS', 'true');
  const { journal, bids } = await loadArchive();
  expect(journal.title).toBe('두바퀴');
  expect(bids).toEqual([]);
  expect(asked).toEqual(['journal', 'issues', 'articles']);
});
