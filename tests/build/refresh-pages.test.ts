import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toArchiveLexicon } from '../../scripts/build/search-index/analysed-index.ts';
import { toSurfaceLines } from '../../scripts/build/search-index/page-surfaces.ts';
import type { SearchState } from '../../scripts/build/search-index/refresh-pages.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { bid, input, journal } from '../archive/samples.ts';
import { decodePage, emptyState, refreshArchive, refreshMarked } from '../search/marked-pages.ts';

/** Everything that the index has of the pages, without the numbers of the string table. */
function read(state: SearchState, order: readonly string[]): unknown {
  const { pages, table } = state;
  const kept = order.flatMap((url) => pages.get(url) ?? []);
  return {
    lines: toArchiveLexicon(kept, state),
    surfaces: toSurfaceLines(
      kept.map(({ surfaces }) => surfaces),
      table,
    ),
    pages: kept.map((page) => ({
      record: page.record.hash,
      text: decodePage(page),
      terms: Array.from(page.words.terms, (term) => table.texts[term]),
      entries: page.words.entries,
    })),
  };
}

const words = [
  '자포스의',
  '자포',
  '자포스',
  '스냅샷은',
  '스냅샷',
  '고객만족',
  '고객',
  '만족',
  '김견본',
  '상담',
];
const texts = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words),
      fc.constantFrom('[]', ''),
      fc.constantFrom(' ', '를 ', '는 ', '의 '),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts.map(([word, bracket, tail]) => (bracket === '' ? word : `[${word}]`) + tail).join(''),
  );
const archives = fc
  .dictionary(fc.constantFrom('/a/', '/b/', '/c/', '/d/', '/e/', '/f/'), texts, {
    noNullPrototype: true,
  })
  .map((pages) => new Map(Object.entries(pages)));

test('고친 뒤의 색인은 처음부터 만든 것과 같다', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(archives, fc.constantFrom([], ['김견본'], ['고객만족'], ['고객+만족'])), {
        minLength: 2,
        maxLength: 4,
      }),
      async (steps) => {
        let state = emptyState();
        for (const [archive, dictionary] of steps) {
          state = await refreshMarked(archive, state, dictionary);
          const anew = await refreshMarked(archive, emptyState(), dictionary);
          expect(read(state, [...archive.keys()])).toEqual(read(anew, [...archive.keys()]));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('고친 글과, 그 때문에 낱말이 달라지는 글만 다시 읽는다', async () => {
  const archive = new Map([
    ['/a/', '[고객만족]은'],
    ['/b/', '[고객] [상담]'],
    ['/c/', '[상담]을'],
  ]);
  const before = await refreshMarked(archive, emptyState());
  const asked = new Set<string>();
  // 만족 occurs for the first time, so that 고객만족 of another page is divided.
  await refreshMarked(new Map([...archive, ['/c/', '[상담] [만족]']]), before, [], asked);
  expect([...asked].sort()).toEqual(['/a/', '/c/']);
});

test('journal.yaml에서 기관의 이름이 바뀐 공고도 다시 읽는다', async () => {
  const bids = [bid('2024-03-04', '청소', { agency: '봄공사' })];
  const renamed = { ...journal, agencies: [{ name: '봄날공사', aliases: ['봄공사'] }] };
  const before = await refreshArchive(buildArchive(input([], { bids })), emptyState());
  const after = await refreshArchive(buildArchive(input([], { bids, journal: renamed })), before);
  const texts = after.pages.values().map((page) => JSON.stringify(decodePage(page)));
  expect([...texts].join()).toContain('봄날공사');
});
