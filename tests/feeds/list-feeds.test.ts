import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { article, input } from '../archive/samples.ts';

const archive = buildArchive(
  input([
    article('2024-04', 'a', { tags: ['챗봇', '상담사'] }),
    article('undated', 'b', { date: undefined }),
  ]),
);

test.each([
  ['#챗봇', '견본저널에 실린 ‘챗봇’ 태그 기사입니다.'],
  ['#상담사', '견본저널에 실린 ‘상담사’ 태그 기사입니다.'],
  ['2024년 4월호', '2024년 4월호에 실린 기사입니다.'],
  ['발행월 미상', '실린 기사 가운데 발행 시기를 알 수 없는 기사입니다.'],
])('피드의 설명은 바른 글이다: %s', (name, words) => {
  const feed = listFeeds(archive).find(({ title }) => title.endsWith(` · ${name}`));
  expect(feed?.description).toContain(words);
});
