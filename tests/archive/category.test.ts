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
