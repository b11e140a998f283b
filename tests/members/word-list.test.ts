import { describe, expect, test } from 'vitest';
import { pickAccount, toPassphrase } from '../../src/members/passphrase.ts';
import { WORD_LIST } from '../../src/members/word-list.ts';
import { soundOfWord } from './sound.ts';

describe('암호의 낱말', () => {
  test('두세 글자인 한글 2,048개이고, 어느 것도 다른 것의 앞이 아니다', () => {
    expect(new Set(WORD_LIST).size).toBe(2048);
    expect(WORD_LIST.filter((word) => !/^[가-힣]{2,3}$/u.test(word))).toEqual([]);
    // So six words without spaces can be read in one way only.
    const all = new Set(WORD_LIST);
    expect(WORD_LIST.filter((word) => word.length === 3 && all.has(word.slice(0, 2)))).toEqual([]);
  });

  test('전화로 들어서 헷갈릴 두 낱말이 없다', () => {
    const alike = [...Map.groupBy(WORD_LIST, soundOfWord).values()].filter(
      (words) => words.length > 1,
    );
    expect(alike).toEqual([]);
  });

  test.each([
    ['개미', '게미'],
    ['가지', '까치'],
    ['걸음', '거름'],
    ['국물', '궁물'],
    ['석류', '석유'],
    ['입학', '이팍'],
    ['낮', '낫'],
    ['의사', '이사'],
  ])('헷갈리는 소리를 안다: %s, %s', (one, other) => {
    expect(soundOfWord(one)).toBe(soundOfWord(other));
  });

  test('암호는 계정과 낱말 여섯 개이고, 낱말마다 2바이트가 고른다', () => {
    const passphrase = toPassphrase(
      '고구마',
      new Uint8Array([0, 0, 0, 1, 7, 255, 8, 0, 0, 2, 9, 9]),
    );
    const [first, second, third] = WORD_LIST;
    expect(passphrase.slice(0, 3)).toEqual(['고구마', first, second]);
    expect(passphrase.slice(3, 6)).toEqual([WORD_LIST[2047], first, third]);
    expect(passphrase).toHaveLength(7);
  });

  test('계정은 다른 회원사의 계정과 구별된다', () => {
    const [first, second] = WORD_LIST;
    expect(pickAccount([], 0)).toBe(first);
    expect(pickAccount([first ?? ''], 0)).toBe(second);
    expect(pickAccount([`${first ?? ''}집`], 2048)).toBe(second);
  });
});
