import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Credit } from '../../src/archive/article.ts';
import { countRoles, personSlug, rolesOf } from '../../src/archive/person.ts';
import { article, input, journal } from './samples.ts';

test.each([
  ['홍길동', '홍길동'],
  ['홍길동(사진가)', '홍길동-사진가'],
  ['한국능률협회컨설팅(KMAC)', '한국능률협회컨설팅-kmac'],
  ['컨택저널 편집부', '컨택저널-편집부'],
  ['Kim Min-su', 'kim-min-su'],
  ['XX엔터', 'xx엔터'],
  ['모', '모'],
])('%s의 페이지: %s', (name, slug) => {
  expect(personSlug(name)).toBe(slug);
});

test.each([
  '김*수',
  '김**',
  '홍○○',
  '박OO',
  '이XX',
  '최〇〇',
  '익명',
  '김모 씨',
  '★★',
  '긴'.repeat(67),
])('%s에게는 페이지가 없다', (name) => {
  expect(personSlug(name)).toBeUndefined();
});

const credit = (role: Credit['role'], name: string): Credit => ({ role, name });

test('이름마다 한 사람이고, 새 기사부터 무슨 일을 했는지와 함께 모은다', () => {
  const { people } = buildArchive(
    input(
      [
        article('2024-04', 'old', { credits: [credit('사진', '홍길동')] }),
        article('2024-05', 'new', {
          credits: [credit('글', '홍길동'), credit('사진', '홍길동'), credit('인터뷰이', '김*수')],
        }),
        article('2024-05', 'other', { credits: [credit('인터뷰이', '홍길동(가수)')] }),
      ],
      { journal: { ...journal, people: [{ name: '홍길동', description: '기자입니다.' }] } },
    ),
  );
  expect(people.map(({ name, description }) => [name, description])).toEqual([
    ['홍길동', '기자입니다.'],
    ['홍길동(가수)', undefined],
  ]);
  expect(people[0]?.articles.map((one) => [one.slug, rolesOf(one, '홍길동')])).toEqual([
    ['new', ['글', '사진']],
    ['old', ['사진']],
  ]);
  expect(people.map(countRoles)).toEqual([
    [
      ['글', 1],
      ['사진', 2],
    ],
    [['인터뷰이', 1]],
  ]);
});
