import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSurfaces } from '../../src/search/open-surfaces.ts';
import { findTypedWords } from '../../src/search/typed-words.ts';
import {
  UNKNOWN_BLOCK,
  blockOf,
  findFormsOf,
  findSurface,
  formatSurfaces,
  surfaceFileOf,
  surfacesOfText,
  toPlace,
} from '../../src/search/surfaces.ts';

describe('파일', () => {
  const words = fc.stringMatching(/^[가-힣a-z0-9.-]{1,6}$/u);
  const places = fc.uniqueArray(fc.record({ page: fc.nat(20_000), block: fc.nat(UNKNOWN_BLOCK) }), {
    selector: ({ page, block }) => toPlace(page, block),
    minLength: 1,
    maxLength: 8,
  });

  test('적은 그대로 읽는다', () => {
    fc.assert(
      fc.property(fc.dictionary(words, places, { noNullPrototype: true }), (archive) => {
        const file = formatSurfaces(
          Object.entries(archive).map(([word, own]) => [
            word,
            own.map(({ page, block }) => toPlace(page, block)).sort((a, b) => a - b),
          ]),
        );
        for (const [word, own] of Object.entries(archive)) {
          const found = [...findSurface(file, word)].flatMap(([page, blocks]) =>
            blocks.map((block) => toPlace(page, block)),
          );
          expect(found).toEqual(
            own.map(({ page, block }) => toPlace(page, block)).sort((a, b) => a - b),
          );
        }
      }),
    );
  });

  test('없는 낱말과 다른 낱말의 앞부분에는 자리가 없다', () => {
    const file = formatSurfaces([['상담사에게', [toPlace(3, 2)]]]);
    expect(findSurface(file, '상담사').size).toBe(0);
    expect(findSurface(file, '상담사에게')).toEqual(new Map([[3, [2]]]));
  });

  test('조사와 하다, 이다가 붙은 꼴만 그 낱말이다', () => {
    const written = ['가나다', '가나다가', '가나다라서', '가나다로는', '가나다입니다', '가나단'];
    const file = formatSurfaces(written.map((word) => [word, [toPlace(0, 1)]]));
    expect(findFormsOf(file, '가나다')).toEqual([
      '가나다',
      '가나다가',
      '가나다로는',
      '가나다입니다',
    ]);
  });

  test('한 낱말의 꼴은 한 파일에 있다', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[가-힣]{2}$/u), words, fc.nat(512), (stem, tail, count) => {
        expect(surfaceFileOf(stem + tail, count + 1)).toBe(surfaceFileOf(stem, count + 1));
      }),
    );
  });
});

test('색인에 같은 글자로 있는 낱말은 다시 담지 않는다', () => {
  const text = '상담사 상담사에게, R&D 3,000원';
  const tokens = [
    { word: '상담사', start: 0, end: 3 },
    { word: '상담사', start: 4, end: 7 },
    { word: 'r', start: 11, end: 12 },
  ];
  expect(surfacesOfText(text, tokens, [0, 1, 40])).toEqual([
    { surface: '상담사에게', block: blockOf(1) },
    { surface: 'r&d', block: blockOf(40) },
    { surface: '3,000원', block: blockOf(40) },
  ]);
});

test.each([
  ['COVID-19와 R&D, 3,000명', ['covid-19와', 'r&d', '3,000명']],
  ['‘고객’의 소리(VOC)를—', ['고객', '의', '소리', 'voc', '를']],
  ['12,34 상담-사', ['12', '34', '상담', '사']],
])('낱말: %s', (text, words) => {
  expect(findTypedWords(text).map(({ word }) => word)).toEqual(words);
});

test('가장 오래된 글부터 센 번호가 글의 id가 된다', async () => {
  const files: string[] = [];
  const surfaces = openSurfaces(
    (name) => {
      files.push(name);
      return Promise.resolve(formatSurfaces([['상담은', [toPlace(0, 4), toPlace(2, 1)]]]));
    },
    1,
    ['새', '중간', '옛'],
  );
  expect(await surfaces.find('상담은')).toEqual(
    new Map([
      ['옛', [4]],
      ['새', [1]],
    ]),
  );
  expect((await surfaces.findForms('상담')).forms).toEqual(['상담은']);
  expect(files).toEqual(['surfaces-0']);
});
