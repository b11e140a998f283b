import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { createSurroundingsFinder } from '../../src/bids/notice-surroundings.ts';
import { bid, input } from '../archive/samples.ts';

const bids = Array.from({ length: 9 }, (_, index) =>
  bid(`2024-0${index + 1}-01`, `n${index + 1}`, {
    title: `사업 ${'가나다라마바사아가'[index] ?? ''}동 안내`,
  }),
);
const other = bid('2024-05-02', 'other', { agency: '다른 공단' });
const archive = buildArchive(input([], { bids: [...bids, other] }));
const find = createSurroundingsFinder(archive);

function namesAround(slug: string) {
  const [of] = archive.bids.filter((one) => one.slug === slug);
  if (!of) throw new Error(slug);
  const { previous, next, earlier, others, ofAgency } = find(of);
  const slugs = (list: readonly { slug: string }[]): string[] => list.map((one) => one.slug);
  return [previous?.slug, next?.slug, slugs(earlier), slugs(others), ofAgency];
}

test('앞뒤 공고는 공고일 순서이고, 다른 공고는 같은 사업의 것을 뺀 최근 다섯 건이다', () => {
  expect(namesAround('n5')).toEqual(['n4', 'other', [], ['n9', 'n8', 'n7', 'n6', 'n4'], 9]);
  expect(namesAround('n9')).toEqual(['n8', undefined, ['n1'], ['n8', 'n7', 'n6', 'n5', 'n4'], 9]);
  expect(namesAround('n1')).toEqual([undefined, 'n2', [], ['n9', 'n8', 'n7', 'n6', 'n5'], 9]);
  expect(namesAround('other')).toEqual(['n5', 'n6', [], [], 1]);
});
