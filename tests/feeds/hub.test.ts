import { describe, expect, test } from 'vitest';
import { readBuiltFeed } from '../../scripts/publish-ping/built-feed.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { writeDocument } from '../../src/feeds/write-document.ts';
import { type PlannedDocument, planDocuments } from '../../src/feeds/plan.ts';
import { article, bid, input, journal } from '../archive/samples.ts';

const HUB = 'https://hub.example.org/?journal=1&all';
const material = {
  html: () => '<p>글</p>',
  opening: () => '글',
  cover: () => undefined,
  enclosures: () => Promise.resolve([]),
};
const months = ['2024-01', '2024-02', '2024-03', '2024-04'];

/** Every document of a small journal, written. */
function write(hub?: string): Promise<(PlannedDocument & { text: string })[]> {
  const archive = buildArchive(
    input(
      months.map((month) => article(month, month, { tags: ['챗봇'] })),
      { bids: [bid('2024-04-02', 'center')], journal: hub ? { ...journal, hub } : journal },
    ),
  );
  return Promise.all(
    planDocuments(listFeeds(archive)).map(async (plan) => ({
      ...plan,
      text: await writeDocument(plan, archive, material),
    })),
  );
}

describe('허브', () => {
  test('구독하는 피드는 모두 알리고, 지난 호의 피드는 알리지 않는다', async () => {
    const documents = await write(HUB);
    const byRole = Object.groupBy(documents, ({ role }) => role);
    expect(byRole.current?.length).toBeGreaterThan(10);
    expect(byRole.archive?.length).toBeGreaterThan(months.length);
    for (const { url, role, text } of documents) {
      expect(readBuiltFeed(text, '').hubs, url).toEqual(role === 'current' ? [HUB] : []);
    }
  });

  test('정하지 않았으면 아무 데서도 말하지 않는다', async () => {
    for (const { url, text } of await write()) expect(text, url).not.toContain('hub');
  });
});
