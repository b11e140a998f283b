import { expect, test } from 'vitest';
import { groupByInitial, groupByLetter, initialOf } from '../../src/text/initials.ts';

test.each([
  ['챗봇', 'ㅊ'],
  ['꼬리표', 'ㄱ'],
  ['써비스', 'ㅅ'],
  ['상담'.normalize('NFD'), 'ㅅ'],
  ['‘품질’ 관리', 'ㅍ'],
  ['ㅋㅋ', 'ㅋ'],
  ['AI 컨택센터', 'A–Z'],
  ['Évian', 'A–Z'],
  ['2024년', '0–9'],
  ['脱점수', '기타'],
  ['コールセンター', '기타'],
  ['!?', '기타'],
])('%s의 첫 글자는 %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});

test('가나다, 로마자, 숫자, 나머지의 순서로 모으고 그 안은 이름순이다', () => {
  const names = ['脱점수', '119', 'cx', 'AICC', '상담사', '까다로운 고객', '상담', '고객 경험'];
  const groups = groupByInitial(names.map((name) => ({ name })));
  expect(groups.map(({ initial, entries }) => [initial, entries.map(({ name }) => name)])).toEqual([
    ['ㄱ', ['고객 경험', '까다로운 고객']],
    ['ㅅ', ['상담', '상담사']],
    ['A–Z', ['AICC', 'cx']],
    ['0–9', ['119']],
    ['기타', ['脱점수']],
  ]);
});

test.each([
  ['en', ['Élan', 'egg', 'zinc', 'Öl', '42', 'Apple', '챗봇', '!?', 'Eagle']],
  ['sv', ['Öl', 'Zink', 'Ost', 'Äpple']],
])('다른 언어는 그 언어의 자모 순서로 모은다: %s', (language, names) => {
  const groups = groupByLetter(
    names.map((name) => ({ name })),
    language,
    'Other',
  );
  expect(
    groups.map(({ initial, entries }) => [initial, ...entries.map(({ name }) => name)]),
  ).toEqual(
    language === 'sv'
      ? [
          ['O', 'Ost'],
          ['Z', 'Zink'],
          ['Ä', 'Äpple'],
          ['Ö', 'Öl'],
        ]
      : [
          ['A', 'Apple'],
          ['E', 'Eagle', 'egg', 'Élan'],
          ['O', 'Öl'],
          ['Z', 'zinc'],
          ['챗', '챗봇'],
          ['0–9', '42'],
          ['Other', '!?'],
        ],
  );
});
