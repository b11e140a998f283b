import { expect, test } from 'vitest';
import { categorySchema } from '../../src/archive/category.ts';

test.each([
  ['report', true],
  ['2024', true],
  ['no-2', true],
  ['page', true],
  ['2', false],
  ['12', false],
  ['119', false],
])('분류의 주소 %s는 목록의 쪽 번호와 겹치지 않아야 한다', (slug, accepted) => {
  const read = categorySchema.safeParse({
    slug: 'news',
    label: 'News',
    children: [{ slug, label: '하위' }],
  });
  expect(read.success).toBe(accepted);
  if (!read.success) expect(read.error.issues[0]?.message).toContain('목록의 페이지 번호');
});

test('공고를 담는 분류는 회원사만 읽게 할 수 없다', () => {
  const bids = { slug: 'bids', label: '입찰 공고', holds: 'bids' };
  const read = categorySchema.safeParse({ ...bids, access: 'members' });
  expect(read.error?.issues.map(({ path, message }) => [path, message.split('.')[0]])).toEqual([
    [['access'], '입찰 공고는 누구나 읽으므로 공고를 담는 분류는 회원사만 읽게 할 수 없습니다'],
  ]);
  expect(categorySchema.safeParse({ ...bids, access: 'all' }).success).toBe(true);
});
