import { describe, expect, test } from 'vitest';
import { readHanja } from '../../src/text/hanja.ts';

describe('소리', () => {
  test.each([
    ['顧客', '고객'],
    ['相談', '상담'],
    ['電話', '전화'],
    ['離職率', '이직률'],
    ['人工知能', '인공지능'],
    ['最低賃金', '최저임금'],
    ['金融', '금융'],
    ['住宅', '주택'],
  ])('%s', (hanja, reading) => {
    expect(readHanja(hanja)).toBe(reading);
  });
});

describe('두음법칙', () => {
  test.each([
    ['女性', '여성'],
    ['年度', '연도'],
    ['勞動', '노동'],
    ['歷史', '역사'],
    ['來年', '내년'],
    ['音樂', '음악'],
    ['例外', '예외'],
    ['流行', '유행'],
    ['改良', '개량'],
    ['過勞', '과로'],
  ])('%s', (hanja, reading) => {
    expect(readHanja(hanja)).toBe(reading);
  });
});

describe('률과 열', () => {
  test.each([
    ['比率', '비율'],
    ['確率', '확률'],
    ['成功率', '성공률'],
    ['出産率', '출산율'],
    ['法律', '법률'],
    ['規律', '규율'],
    ['系列', '계열'],
    ['羅列', '나열'],
  ])('%s', (hanja, reading) => {
    expect(readHanja(hanja)).toBe(reading);
  });
});

describe('不', () => {
  test.each([
    ['不動産', '부동산'],
    ['不正', '부정'],
    ['不可能', '불가능'],
    ['不平', '불평'],
  ])('%s', (hanja, reading) => {
    expect(readHanja(hanja)).toBe(reading);
  });
});

describe('섞인 글', () => {
  test.each([
    ['脫점수 시대의 顧客 만족', '탈점수 시대의 고객 만족'],
    ['최저임금(最低賃金) 인상', '최저임금(최저임금) 인상'],
    ['한글과 English 그리고 123', '한글과 English 그리고 123'],
    ['리더십 料理', '리더십 요리'],
    ['', ''],
  ])('%s', (text, reading) => {
    expect(readHanja(text)).toBe(reading);
  });
});

describe('소리가 없는 글자는 그대로', () => {
  test.each(['々', '増', '経済', '内', '𠀀'])('%s', (text) => {
    expect(readHanja(text)).toBe(text);
  });
});
