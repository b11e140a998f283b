import { describe, expect, test } from 'vitest';
import { journalSchema, licenceUrl } from '../../src/archive/journal.ts';
import { journal } from './samples.ts';

describe('오류를 받을 곳', () => {
  test.each([
    ['mailto:editor@example.org', true],
    ['https://github.com/example/journal/issues/new', true],
    ['editor@example.org', false],
    ['mailto:editor@example.org?subject=x', false],
    ['mailto:a@example.org,b@example.org', false],
    ['mailto:a#b@example.org', false],
    ['mailto:a%0Ab@example.org', false],
    ['mailto:<editor@example.org>', false],
    ['mailto:edi\u200Btor@example.org', false],
    ['javascript:alert(1)', false],
  ])('%s: %s', (report, allowed) => {
    const read = journalSchema.safeParse({ ...journal, report });
    expect(read.success).toBe(allowed);
    if (!read.success) {
      expect(read.error.issues.map(({ message }) => message)).toEqual([
        `오류를 받을 곳은 mailto:editor@example.org나 https://로 시작하는 새 이슈 주소로 적어 주세요. 지금: ${JSON.stringify(report)}`,
      ]);
    }
  });

  test('없어도 된다', () => {
    expect(journalSchema.safeParse(journal).success).toBe(true);
  });
});

describe('주소', () => {
  test.each([
    ['https://example.org', undefined],
    ['http://localhost:8080', undefined],
    ['http://[::1]:8080/journal', undefined],
    ['https://name.github.io/journal', undefined],
    ['https://example.org/press/journal-2.0_a~b', undefined],
    ['https://example.org/', 'https://example.org'],
    ['https://name.github.io/journal/', 'https://name.github.io/journal'],
    ['https://Example.org:443/Journal', 'https://example.org/Journal'],
    ['https://저널.kr', 'https://xn--p50bz84b.kr'],
    ['https://example.org/a/../b', 'https://example.org/b'],
    ['https://example.org/journal?a=1', 'https://example.org/journal'],
    ['https://example.org/journal#a', 'https://example.org/journal'],
    ['https://editor@example.org/journal', 'https://example.org/journal'],
    ['https://example.org/저널', ''],
    ['https://example.org/%EC%A0%80', ''],
    ['https://example.org//journal', ''],
    ['https://example.org/journal.html', ''],
    ['https://a"b.org', ''],
    ['https://a..org', ''],
  ])('%s: %s', (url, better) => {
    const read = journalSchema.safeParse({ ...journal, url });
    const messages = [
      better === ''
        ? '주소는 https://example.org나 https://name.github.io/journal처럼 적어 주세요. 경로는 영문, 숫자, - _ . ~로 적고, 마지막에 /나 .html을 붙이지 않습니다.'
        : `주소를 이렇게 적어 주세요: ${better ?? ''}`,
    ];
    expect(read.error?.issues.map(({ message }) => message)).toEqual(
      better === undefined ? undefined : messages,
    );
  });
});

describe('허브', () => {
  test.each([
    ['https://pubsubhubbub.appspot.com/', true],
    ['https://hub.example.org:8443/publish?journal=1', true],
    ['http://hub.example.org/', false],
    ['https://editor:secret@hub.example.org/', false],
    ['http://localhost:8080/', false],
    ['hub.example.org', false],
    ['mailto:hub@example.org', false],
    ['', false],
  ])('%s: %s', (hub, allowed) => {
    const read = journalSchema.safeParse({ ...journal, hub });
    expect(read.success).toBe(allowed);
    if (!read.success) {
      expect(read.error.issues.map(({ message }) => message)).toEqual([
        `허브는 https://hub.example.org/처럼 https://로 시작하는 주소로 적어 주세요. 지금: ${JSON.stringify(hub)}`,
      ]);
    }
  });
});

describe('언어', () => {
  test.each([
    ['ko', 'ko'],
    ['en', 'en'],
    ['EN-gb', 'en-GB'],
    ['sr-latn-rs', 'sr-Latn-RS'],
    ['', undefined],
    ['english', undefined],
    ['und', undefined],
    ['한국어', undefined],
    ['en_US', undefined],
  ])('%s: %s', (language, canonical) => {
    const read = journalSchema.safeParse({ ...journal, language });
    expect(read.data?.language).toBe(canonical);
    if (!read.success) {
      expect(read.error.issues.map(({ message }) => message)).toEqual([
        `언어는 ko, en, en-GB 같은 언어 태그(BCP 47)로 적어 주세요. 지금: ${JSON.stringify(language)}`,
      ]);
    }
  });
});

test('이용 조건을 밝힌 쪽은 공공누리에만 있다', () => {
  expect(licenceUrl({ kogl: 2, ai: false })).toBe('https://www.kogl.or.kr/info/licenseType2.do');
  expect(licenceUrl('all-rights-reserved')).toBeUndefined();
});
