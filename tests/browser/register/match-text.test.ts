import { expect, test } from 'vitest';
import {
  hasWords,
  toComparedText,
  toTypedWords,
} from '../../../src/browser/register/match-text.ts';

const TITLE = '2025년 국민 고객센터(콜 센터) 위탁운영 AI 챗봇 값 산정';

test.each([
  // At each stroke on the way to 고객센터.
  ...['ㄱ', '고', '곡', '고객', '고객ㅅ', '고객세', '고객센', '고객센ㅌ', '고객센터'],
  ...[
    '고객 센터',
    '센터 고객',
    '콜센터',
    '국민고객',
    '위탁 2025',
    'ai챗봇',
    'AI',
    '값',
    '갑',
    '갑ㅅ',
  ],
  // Initials, also of syllables that a space parts, and pairs that are typed as one letter.
  ...['ㄱㄱㅅㅌ', 'ㅋㅅㅌ', 'ㅊㅂ ㅇㅌ', 'ㄳ'],
  ...['', '  '],
])('‘%s’이 들어 있다', (typed) => {
  expect(hasWords(toComparedText(TITLE), toTypedWords(typed))).toBe(true);
});

test.each(['객센타', '고객 상담', 'ㄱㄱㅌ', 'ㅅㅌㄱㄱ', '2026', '챗붓', '과'])(
  '‘%s’은 들어 있지 않다',
  (typed) => {
    expect(hasWords(toComparedText(TITLE), toTypedWords(typed))).toBe(false);
  },
);

test('자모로 나뉜 글과 겹모음도 같은 글이다', () => {
  const text = toComparedText('과천의회 민원'.normalize('NFD'));
  for (const typed of ['고', '과천', '과천의', '과천으', '의회', '민ㅇ', '민우', '민워'])
    expect(hasWords(text, toTypedWords(typed)), typed).toBe(true);
});
