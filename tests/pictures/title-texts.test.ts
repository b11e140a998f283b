import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { titleTexts } from '../../src/pictures/title-texts.ts';
import { article, bid, journal } from '../archive/samples.ts';

test('제목으로 보이는 말은 모두 있고, 요약은 없다', () => {
  const archive = buildArchive({
    journal,
    issues: [
      { month: '2024-04', file: 'issues/2024-04/issue.yaml', images: [], theme: '봄의 상담' },
    ],
    articles: [
      article('2024-04', 'a', {
        title: '긴 하루',
        subtitle: '세 센터의 기록',
        summary: '요약입니다.',
        sources: [{ name: '콜센터재팬' }],
        tags: ['챗봇'],
        series: { title: '밤의 센터', part: 1 },
      }),
    ],
    bids: [bid('2024-07-25', 'b', { title: '위탁운영 용역' })],
    files: new Set(),
  });
  const texts = titleTexts(archive);
  expect(texts).toEqual(
    expect.arrayContaining([
      '견본저널',
      '견본협회',
      '2024년 4월호',
      '봄의 상담',
      '긴 하루',
      '세 센터의 기록',
      '위탁운영 용역',
      '입찰 공고',
      'Special Report',
      '콜센터재팬',
      '챗봇',
      '밤의 센터',
    ]),
  );
  expect(texts).not.toContain('요약입니다.');
});
