import { expect, test } from 'vitest';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { isDueFrom, newestKnownDay } from '../../src/bids/bid-days.ts';
import {
  calendarAddressesOf,
  findOffered,
  listAgencyCalendars,
  listCalendars,
  MOST_EVENTS,
} from '../../src/bids/calendars.ts';
import { routeOf } from '../../src/site/route-of.ts';
import { decodeUrl } from '../../src/site/urls.ts';
import { bid, input } from '../archive/samples.ts';

const archiveOf = (...bids: Bid[]): Archive => buildArchive(input([], { bids }));
const due = (slug: string, deadline: string, rest: Partial<Bid> = {}): Bid =>
  bid('2024-07-01', slug, { deadline: `${deadline}T10:00:00+09:00`, ...rest });
const slugsOf = (archive: Archive, file: string): string[] | undefined =>
  [...listCalendars(archive), ...listAgencyCalendars(archive)]
    .find(({ url }) => decodeUrl(url) === file)
    ?.bids.map(({ slug }) => slug);

const archive = archiveOf(
  due('past', '2024-07-09', { kind: '운영위탁' }),
  due('today', '2024-07-10', { agency: '견본 시청' }),
  due('open', '2024-07-30', { kind: '시스템 구축' }),
  due('withdrawn', '2024-07-31', { history: [{ date: '2024-07-05', event: '취소' }] }),
  bid('2024-07-10', 'undated', { agency: '마감미정공사' }),
);

test.each([
  ['/bids/calendar.ics', ['withdrawn', 'open', 'today', 'past']],
  ['/bids/open.ics', ['withdrawn', 'open', 'today']],
  ['/bids/operation.ics', ['past']],
  ['/bids/systems.ics', ['open']],
  ['/bids/other.ics', ['withdrawn', 'today']],
  ['/bids/agencies/견본-시청/calendar.ics', ['today']],
  ['/bids/agencies/마감미정공사/calendar.ics', undefined],
])('%s: 마감이 있는 공고를 마감이 늦은 것부터', (file, slugs) => {
  expect(slugsOf(archive, file)).toEqual(slugs);
});

test('공고 하나의 파일은 아직 낼 수 있고 취소되지 않은 공고에만 있다', () => {
  expect(
    findOffered(archive.bids)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual(['open', 'today']);
});

test('접수 중인지는 공고들이 아는 가장 새 날로 본다', () => {
  const known = [
    bid('2024-07-01', 'a', { updated: '2024-07-20' }),
    bid('2024-07-02', 'b', { history: [{ date: '2024-07-21', event: '변경' }] }),
    bid('2024-07-03', 'c', { result: { winner: '견본상담', date: '2024-07-22' } }),
  ];
  expect([1, 2, 3].map((count) => newestKnownDay(known.slice(0, count)))).toEqual([
    ...['2024-07-20', '2024-07-21', '2024-07-22'],
  ]);
  expect(newestKnownDay([])).toBeUndefined();
  expect(isDueFrom('2024-07-09', due('a', '2024-07-09'))).toBe(true);
  expect(isDueFrom('2024-07-10', due('a', '2024-07-09'))).toBe(false);
});

test('캘린더 하나에는 마감이 늦은 것부터 정해 둔 수까지만 담는다', () => {
  const many = Array.from({ length: MOST_EVENTS + 1 }, (_, index) =>
    due(String(index), index === 7 ? '2024-07-02' : '2024-08-01'),
  );
  const slugs = slugsOf(archiveOf(...many), '/bids/calendar.ics');
  expect(slugs).toHaveLength(MOST_EVENTS);
  expect(slugs).not.toContain('7');
});

test('입찰 공고를 두는 분류가 없으면 캘린더도 없다', () => {
  const { journal } = archive;
  const none = buildArchive(input([], { journal: { ...journal, categories: [] } }));
  expect(listCalendars(none)).toEqual([]);
});

test('기관의 다른 표기로 있던 주소에도 그 기관의 캘린더가 있다', () => {
  const agencies = [{ name: '견본개발원', aliases: ['사단법인 견본개발원'] }];
  const joined = buildArchive({
    ...input([], { bids: [due('a', '2024-07-10', { agency: '사단법인 견본개발원' })] }),
    journal: { ...archive.journal, agencies },
  });
  expect(slugsOf(joined, '/bids/agencies/견본개발원/calendar.ics')).toEqual(['a']);
  expect(slugsOf(joined, '/bids/agencies/사단법인-견본개발원/calendar.ics')).toEqual(['a']);
});

test('점검은 캘린더의 주소를 안다', () => {
  const kinds = calendarAddressesOf(archive).map((url) => [decodeUrl(url), routeOf(url)?.kind]);
  expect(kinds).toContainEqual(['/bids/open.ics', 'calendar']);
  expect(kinds).toContainEqual(['/bids/agencies/견본-시청/calendar.ics', 'agencyCalendar']);
  expect(kinds).toContainEqual(['/bids/2024/open/deadline.ics', 'deadline']);
});
