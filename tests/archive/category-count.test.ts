import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { countLabel, filledCategories } from '../../src/archive/category-count.ts';
import { wordsOf } from '../../src/words/words.ts';
import { article, bid, input } from './samples.ts';

test('상위 분류는 하위 분류까지 센 것을 밝히고, 빈 하위 분류는 말하지 않는다', () => {
  const archive = buildArchive(
    input([article('2024-04', 'a'), article('2024-04', 'b')], { bids: [bid('2024-07-24', 'c')] }),
  );
  expect(archive.categories.map((one) => countLabel(one, wordsOf('ko')))).toEqual([
    '공고 1건, 하위 분류 포함',
    '기사 2편',
  ]);
  const [news, report] = archive.categories.map(({ children }) => filledCategories(children));
  expect(news?.map(({ label }) => label)).toEqual(['입찰 공고']);
  expect(report).toEqual([]);
});
