import { expect, test } from 'vitest';
import { toAtom } from '../../src/feeds/atom.ts';
import { toRfc822 } from '../../src/feeds/instant.ts';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import { textsOf } from './elements.ts';
import { feedDocument, item } from './samples.ts';

test.each([
  ['2024-04-01T00:00:00+09:00', 'Mon, 01 Apr 2024 00:00:00 +0900'],
  ['2023-12-31T23:59:59+09:00', 'Sun, 31 Dec 2023 23:59:59 +0900'],
  ['1998-01-01T00:00:00-03:30', 'Thu, 01 Jan 1998 00:00:00 -0330'],
])('%s은 제 시간대의 날짜로 적는다', (instant, expected) => {
  expect(toRfc822(instant)).toBe(expected);
  expect(Date.parse(expected)).toBe(Date.parse(instant));
});

test('Atom과 JSON Feed의 날짜는 한국의 날짜이다', () => {
  const document = feedDocument([item()]);
  const day = '2024-04-01T00:00:00+09:00';
  expect(textsOf(toAtom(document), 'published')).toEqual([day]);
  expect(textsOf(toAtom(document), 'updated')).toEqual([day, day]);
  expect(JSON.parse(toJsonFeed(document))).toMatchObject({
    items: [{ date_published: day, date_modified: day }],
  });
});
