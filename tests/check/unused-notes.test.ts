import { expect, test } from 'vitest';
import type { Journal } from '../../src/archive/journal.ts';
import { checkArchive } from '../../src/check/check-archive.ts';
import { article, input, journal } from '../archive/samples.ts';

const articles = [
  article('2024-04', 'a', {
    tags: ['고객 경험'],
    credits: [
      { role: '글', name: '홍길동' },
      { role: '글', name: '김*수' },
    ],
    series: { title: '골목 산책', part: 1 },
  }),
  article('2024-04', 'b', { series: { title: '골목 산책', part: 2 } }),
];

function messagesOn(notes: Partial<Journal>): string[] {
  return checkArchive(input(articles, { journal: { ...journal, ...notes } })).map(
    ({ file, field, rule, severity = 'error', text }) =>
      `${severity} ${file} ${field.join('.')} ${rule} ${text}`,
  );
}

const description = '한 문장입니다.';

test('쓰였거나 앞으로 쓸 것에는 말이 없다', () => {
  const notes = {
    people: [{ name: '홍길동', description }],
    series: [{ title: '골목 산책', description, total: 2 }],
    tags: [
      { name: '고객 경험', description },
      { name: '아직 쓰지 않은 말', description },
    ],
  };
  expect(messagesOn(notes)).toEqual([]);
});

test.each<[notes: Partial<Journal>, message: string]>([
  [
    { tags: [{ name: '고객경험', description }] },
    'advice journal.yaml tags.0.name 태그 태그 가운데 ‘고객경험’이 없어 이 줄이 어디에도 보이지 않습니다. 혹시 ‘고객 경험’인가요?',
  ],
  [
    { people: [{ name: '홍길둥', description }] },
    'advice journal.yaml people.0.name 사람 만든 사람 가운데 ‘홍길둥’이 없어 이 줄이 어디에도 보이지 않습니다. 혹시 ‘홍길동’인가요?',
  ],
  [
    { series: [{ title: '골목 산책', total: 1 }] },
    'error journal.yaml series.0.total 전체 회차 연재 ‘골목 산책’에는 2회가 있습니다. 전체 회차를 2 이상으로 고치거나 줄을 지워 주세요.',
  ],
])('%j', (notes, message) => {
  expect(messagesOn(notes)).toEqual([message]);
});
