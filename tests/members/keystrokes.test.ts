import { convertHangulToQwerty } from 'es-hangul';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeystrokes } from '../../src/members/passphrase-keystrokes.ts';
import { foldPassphrase } from '../../src/members/passphrase-key.ts';
import { WORD_LIST } from '../../src/members/word-list.ts';

const read = (typed: string): string => foldPassphrase(readKeystrokes(typed));

describe('암호를 적은 그대로', () => {
  test.each([
    ['영어 자판으로', 'wksel rufghs ahtl', '잔디결혼모시'],
    ['영어 자판으로, 띄지 않고', 'wkselrufghsahtl', '잔디결혼모시'],
    ['쌍자음은 Shift로', 'Rhcqud Ekdzhd', '꽃병땅콩'],
    ['Caps Lock을 켜고', 'WKSEL RUFGHS rHCQUD', '잔디결혼꽃병'],
    ['앞만 영어 자판으로', 'wksel 결혼', '잔디결혼'],
    ['번호를 붙여', '1. wksel, 2. rufghs', '잔디결혼'],
    ['전화의 메모에서 줄마다', '1. 잔디\r\n2. 결혼\r\n', '잔디결혼'],
    ['자모가 흩어진 채', 'ㅈㅏㄴㄷㅣ ㄱㅕㄹㅎㅗㄴ', '잔디결혼'],
    ['맥에서 풀린 채(NFD)', '잔디 결혼'.normalize('NFD'), '잔디결혼'],
    ['풀린 것과 영어 자판을 섞어', `${'잔디'.normalize('NFD')} rufghs`, '잔디결혼'],
  ])('%s: %j', (_how, typed, words) => {
    expect(read(typed)).toBe(words);
  });

  test('목록의 모든 낱말을 영어 자판으로 적어도 읽는다', () => {
    const misread = WORD_LIST.filter((word) => read(convertHangulToQwerty(word)) !== word);
    expect(misread).toEqual([]);
  });

  test('어느 일곱 낱말을 띄지 않고 적어도 읽는다', () => {
    const words = fc.array(fc.constantFrom(...WORD_LIST), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(words, (chosen) => {
        expect(read(convertHangulToQwerty(chosen.join('')))).toBe(chosen.join(''));
      }),
    );
  });
});
