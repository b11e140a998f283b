import { describe, expect, test } from 'vitest';
import type { Credit } from '../../src/archive/article.ts';
import { isPerson, creditedNames } from '../../src/exports/credits.ts';

/** `글 홍길동, 사진 김영희` */
function credits(text: string): Credit[] {
  return text.split(', ').map((part) => {
    const [role, name = ''] = part.split(' ');
    const roles = ['글', '정리', '사진', '번역', '인터뷰'] as const;
    return { role: roles.find((known) => known === role) ?? '글', name };
  });
}

describe('누가 지은 글인가', () => {
  test.each<[credits: string, made: Partial<ReturnType<typeof creditedNames>>]>([
    ['글 홍길동', { authors: ['홍길동'], editors: [] }],
    ['글 홍길동, 글 김영희', { authors: ['홍길동', '김영희'] }],
    ['글 홍길동, 글 홍길동', { authors: ['홍길동'] }],
    ['글 홍길동, 정리 편집부', { authors: ['홍길동'], editors: ['편집부'] }],
    ['정리 편집부, 사진 김영희', { authors: ['편집부'], editors: [], contributors: ['김영희'] }],
    ['인터뷰 홍길동', { authors: ['홍길동'], contributors: [] }],
    ['글 김영희, 인터뷰 홍길동', { authors: ['김영희'], contributors: ['홍길동'] }],
    ['번역 김영희', { authors: ['봄날신문'], translators: ['김영희'] }],
    ['사진 김영희', { authors: ['봄날신문'], contributors: ['김영희'] }],
  ])('%s', (given, made) => {
    const sources = [{ name: '봄날신문' }, { name: '봄날신문' }];
    expect(creditedNames({ credits: credits(given), sources })).toMatchObject(made);
  });

  test('아무도 밝히지 않았으면 아무도 없다', () => {
    expect(creditedNames({ credits: [], sources: [] }).authors).toEqual([]);
  });
});

test.each([
  ['홍길동', true],
  ['남궁민수', true],
  ['Kim Min-su', true],
  ['편집부', false],
  ['한국컨택센터산업협회', false],
  ['컨택저널 아카이브 편집부', false],
  ['나라장터', false],
  ['Theodore Deskin', true],
  ['The editors', false],
  ['News desk', false],
])('%s은(는) 사람인가: %s', (name, person) => {
  expect(isPerson(name, ['나라장터'])).toBe(person);
});
