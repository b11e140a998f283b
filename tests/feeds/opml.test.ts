import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { absoluteUrl } from '../../src/site/urls.ts';
import { FEED_KINDS } from '../../src/feeds/feed.ts';
import { groupFeeds, listFeeds } from '../../src/feeds/list-feeds.ts';
import { toOpml } from '../../src/feeds/opml.ts';
import { wordsOf } from '../../src/words/words.ts';
import { planDocuments } from '../../src/feeds/plan.ts';
import { article, bid, input, journal } from '../archive/samples.ts';
import { hostileText } from '../properties/hostile.ts';
import { findOpmlFaults, subscriptionsByOther, subscriptionsOf } from './opml-rules.ts';

function archiveOf(names: { name?: string; updated?: string } = {}): Archive {
  const { name = '이름', updated } = names;
  // Well-formed, because a lone surrogate cannot be part of an address.
  const tag = name.toWellFormed();
  const credits = [{ role: '글', name: '홍길동' } as const];
  const series = { title: tag, part: 1 };
  const archive = buildArchive(
    input(
      [
        article('2024-05', 'b', {
          tags: [tag, '둘'],
          sources: [{ name }],
          credits,
          series,
          updated,
        }),
        article('2024-04', 'a', { tags: [tag, '둘'], credits }),
        article('undated', 'c', { date: undefined, credits }),
      ],
      {
        journal: { ...journal, title: `견본 ${name}`, publisher: name },
        bids: [bid('2024-05-20', 'n', { agency: name }), bid('2024-06-10', 'm')],
      },
    ),
  );
  return archive;
}

const groupsOf = (archive: Archive) => groupFeeds(listFeeds(archive), wordsOf('ko'));
/** The feeds that have an entry. */
const offeredOf = (archive: Archive) =>
  listFeeds(archive).filter(({ issues }) => issues.length > 0);
const allOf = (archive: Archive): string => toOpml(groupsOf(archive), archive.journal);

describe('구독 목록(OPML)', () => {
  test('글이 있는 피드가 모두 한 번씩 있고, 주소마다 문서가 있다', () => {
    const archive = archiveOf();
    const feeds = offeredOf(archive);
    const planned = planDocuments(listFeeds(archive)).map(({ url }) =>
      absoluteUrl(url, archive.journal.url),
    );
    const urls = subscriptionsOf(allOf(archive)).map(({ xmlUrl }) => xmlUrl);
    expect(urls).toHaveLength(feeds.length);
    expect(new Set(urls).size).toBe(feeds.length);
    expect(planned).toEqual(expect.arrayContaining(urls));
  });

  test('갈래마다 폴더 하나이고, 갈래의 파일은 그 폴더와 같다', () => {
    const archive = archiveOf();
    const all = subscriptionsOf(allOf(archive));
    const apart = groupsOf(archive).map((group) => subscriptionsOf(toOpml([group], journal)));
    expect(apart.flat().map(({ xmlUrl }) => xmlUrl)).toEqual(all.map(({ xmlUrl }) => xmlUrl));
    expect(new Set(all.map(({ folder }) => folder)).size).toBe(FEED_KINDS.length);
    expect(apart.map((feeds) => new Set(feeds.map(({ folder }) => folder)).size)).toEqual(
      FEED_KINDS.map(() => 1),
    );
  });

  test.each<[why: string, rest: { updated?: string }, date: string]>([
    ['가장 새 글의 날', {}, 'Sun, 09 Jun 2024 15:00:00 GMT'],
    ['나중에 고친 날', { updated: '2024-07-02' }, 'Mon, 01 Jul 2024 15:00:00 GMT'],
  ])('고친 때는 시계가 아니라 %s', (_, rest, date) => {
    expect(allOf(archiveOf(rest))).toContain(`<dateModified>${date}</dateModified>`);
  });

  test('글이 없어도 목록이다', () => {
    const archive = buildArchive(input([]));
    expect(findOpmlFaults(allOf(archive))).toEqual([]);
  });

  test('어떤 이름이 와도 OPML 2.0이고, 두 해석기가 같은 것을 읽는다', () => {
    fc.assert(
      fc.property(hostileText(), (name) => {
        const archive = archiveOf({ name: `${name}가` });
        const xml = allOf(archive);
        expect(findOpmlFaults(xml)).toEqual([]);
        expect(subscriptionsByOther(xml)).toEqual(subscriptionsOf(xml));
        expect(subscriptionsOf(xml)).toHaveLength(offeredOf(archive).length);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['A & B', '<출처> ]]>', '"따옴표"', '&amp;', '&#65;', '😀 高度化', '𠀀'])(
    '이름 %s',
    (name) => {
      const texts = subscriptionsOf(allOf(archiveOf({ name }))).map(({ text }) => text);
      expect(texts).toContain(`견본 ${name} · #${name}`);
    },
  );
});
