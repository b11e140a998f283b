import { expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { citationKey, toReference } from '../../src/exports/citation.ts';
import { article, journal } from '../archive/samples.ts';

test.each([
  ['gen-z-workplace', '2024-04', 'gen_z_workplace_2024_04'],
  ['상담-품질', '2024-06', 'a83099de9_2024_06'],
  ['2024-outlook', 'undated', 'a83099de9_undated'],
])('%s의 인용 열쇠는 ASCII다', (slug, issue, key) => {
  const id = 'uuid:83099de9-ae53-46da-890d-65a67af49e5d';
  expect(citationKey({ slug, issue, id })).toBe(key);
});

test.each<[what: string, given: Partial<Article>, reference: string]>([
  [
    '글쓴이 하나',
    { credits: [{ role: '글', name: '홍길동' }] },
    '홍길동. 챗봇이 남긴 전화. 견본저널, 2024년 4월호.',
  ],
  [
    '글쓴이 여럿',
    {
      credits: [
        { role: '글', name: '홍길동' },
        { role: '글', name: '김영희' },
        { role: '사진', name: '이철수' },
      ],
    },
    '홍길동·김영희. 챗봇이 남긴 전화. 견본저널, 2024년 4월호.',
  ],
  [
    '글쓴이 없이 정리한 사람만',
    { credits: [{ role: '정리', name: '편집부' }] },
    '편집부. 챗봇이 남긴 전화. 견본저널, 2024년 4월호.',
  ],
  [
    '출처만',
    { sources: [{ name: '봄날신문', reporter: '김견본' }] },
    '봄날신문. 챗봇이 남긴 전화. 견본저널, 2024년 4월호.',
  ],
  ['아무도 없음', {}, '챗봇이 남긴 전화. 견본저널, 2024년 4월호.'],
  ['지면', { pages: '12-15' }, '챗봇이 남긴 전화. 견본저널, 2024년 4월호, 12–15쪽.'],
  ['떨어진 지면', { pages: '12-15, 20' }, '챗봇이 남긴 전화. 견본저널, 2024년 4월호, 12–15, 20쪽.'],
  ['물음표로 끝나는 제목', { title: '왜 떠나나?' }, '왜 떠나나? 견본저널, 2024년 4월호.'],
  ['따옴표로 끝나는 제목', { title: '“왜 떠나나?”' }, '“왜 떠나나?” 견본저널, 2024년 4월호.'],
  [
    '낫표로 끝나는 제목',
    { title: '다시 읽는 『상담』' },
    '다시 읽는 『상담』. 견본저널, 2024년 4월호.',
  ],
  [
    '발행월 미상',
    { issue: 'undated', date: undefined },
    '챗봇이 남긴 전화. 견본저널, 발행월 미상.',
  ],
])('참고 문헌: %s', (_what, given, reference) => {
  const piece = article('2024-04', 'chatbot', { title: '챗봇이 남긴 전화', ...given });
  expect(toReference(piece, journal)).toBe(
    `${reference} https://journal.example.org/issues/${piece.issue}/chatbot/`,
  );
});
