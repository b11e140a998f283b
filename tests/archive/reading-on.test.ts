import { expect, test } from 'vitest';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { readingOn } from '../../src/archive/reading-on.ts';
import { article, input } from './samples.ts';

const archive = buildArchive(
  input([
    ...['a', 'b', 'c'].map((slug) => article('2024-04', slug)),
    ...Array.from({ length: 9 }, (_, index) => article('2024-03', `m${index}`)),
    article('2024-05', 'alone'),
    article('2024-02', 'lone'),
    article('2024-01', 'first'),
    article('undated', 'u', { date: undefined }),
  ]),
);

/** `2024-04 c a`, of another issue `>2024-04 a b c`, or `-` if there is nothing to read on. */
function after(slug: string, from: Archive = archive): string {
  const issue = from.issues.find(({ articles }) => articles.some((each) => each.slug === slug));
  const own = issue?.articles.find((each) => each.slug === slug);
  if (!issue || !own) throw new Error(`${slug} 기사가 없습니다.`);
  const found = readingOn(from, issue, own);
  if (!found) return '-';
  const { month } = found.issue;
  return [found.isOwn ? month : `>${month}`, ...found.articles.map((each) => each.slug)].join(' ');
}

test.each([
  ['a', '2024-04 b c'],
  ['b', '2024-04 c a'],
  ['c', '2024-04 a b'],
  ['m1', '2024-03 m2 m3 m4 m5'],
  ['alone', '>2024-04 a b c'],
  ['lone', '>2024-01 first'],
  ['first', '>2024-02 lone'],
  ['u', '-'],
])('%s 다음에는 같은 호의 뒤, 앞, 없으면 앞 호나 뒤 호: %s', (slug, expected) => {
  expect(after(slug)).toBe(expected);
});

test('기사가 하나뿐인 저널에는 없다', () => {
  expect(after('a', buildArchive(input([article('2024-04', 'a')])))).toBe('-');
});
