import { describe, expect, test } from 'vitest';
import { catalogueOf, directionOf, localeOf } from '../../src/words/catalogue.ts';
import { journalWordsOf, wordsOf } from '../../src/words/words.ts';

describe('날짜', () => {
  test.each([
    ['ko', '2024년 4월 1일', '2024년 4월', '2024년 8월 9일(금) 10:00'],
    ['en', 'April 1, 2024', 'April 2024', 'Fri, August 9, 2024, 10:00 (KST)'],
    ['en-GB', '1 April 2024', 'April 2024', 'Fri, 9 August 2024, 10:00 (KST)'],
    ['fr', '1 avril 2024', 'avril 2024', 'ven., 9 août 2024, 10:00 (KST)'],
    // A journal's months are Gregorian where readers have another calendar, too.
    ['fa', '۱ آوریل ۲۰۲۴', 'آوریل ۲۰۲۴', 'جمعه, ۹ اوت ۲۰۲۴, 10:00 (KST)'],
    ['en-u-ca-buddhist', 'April 1, 2024', 'April 2024', 'Fri, August 9, 2024, 10:00 (KST)'],
    ['ja', '2024年4月1日', '2024年4月', '金, 2024年8月9日, 10:00 (KST)'],
  ])('%s', (language, day, month, instant) => {
    const words = wordsOf(language);
    expect(words.day('2024-04-01')).toBe(day);
    expect(words.month('2024-04')).toBe(month);
    expect(words.instant('2024-08-09T10:00:00+09:00')).toBe(instant);
  });
});

test.each([
  ['ko-KR', 'ko', 'ko_KR', undefined],
  ['en-GB', 'en', 'en_GB', undefined],
  ['en', 'en', 'en_US', undefined],
  ['fr', 'en', 'fr_FR', undefined],
  ['he', 'en', 'he_IL', 'rtl'],
  ['sr-Latn', 'en', 'sr_RS', undefined],
])('%s의 말과 지역, 쓰는 방향', (language, catalogue, locale, direction) => {
  expect([catalogueOf(language), localeOf(language), directionOf(language)]).toEqual([
    catalogue,
    locale,
    direction,
  ]);
});

test('수에 맞는 꼴로 말한다', () => {
  const [korean, english] = [wordsOf('ko').site, wordsOf('en').site];
  expect([0, 1, 2, 1234].map(english.articlesIn)).toEqual([
    '0 articles',
    '1 article',
    '2 articles',
    '1,234 articles',
  ]);
  expect([1, 1234].map(korean.articlesIn)).toEqual(['기사 1편', '기사 1,234편']);
});

test.each([
  ['ko', ['Zoo', '가', '나', '하'], ['Zoo', '가', '나', '하']],
  ['en', ['Zoo', 'éclair', 'Eagle', 'apple'], ['apple', 'Eagle', 'éclair', 'Zoo']],
  ['sv', ['Öl', 'Zink', 'Apple'], ['Apple', 'Zink', 'Öl']],
])('이름의 순서: %s', (language, names, sorted) => {
  expect(names.toSorted(wordsOf(language).compare)).toEqual(sorted);
});

test.each([
  ['ko', undefined, '회원 전용', '이 기사의 본문은 회원만 읽을 수 있습니다.'],
  ['ko', '구독자', '구독자 전용', '이 기사의 본문은 구독자만 읽을 수 있습니다.'],
  ['en', undefined, 'Members only', 'Only members can read the text of this article.'],
  ['en', 'subscribers', 'Subscribers only', 'Only subscribers can read the text of this article.'],
])('회원을 부르는 이름: %s %s', (language, name, mark, note) => {
  const { members } = journalWordsOf({ language, membership: { name } });
  expect(members).toMatchObject({ mark, note });
});
