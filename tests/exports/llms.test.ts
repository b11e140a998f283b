import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { toLlmsText } from '../../src/exports/llms.ts';
import { article, bid, input } from '../archive/samples.ts';

describe('llms.txt', () => {
  test('저널, 목록, 호, 공고, 새 기사를 차례로 적는다', () => {
    const archive = buildArchive(
      input([article('2024-04', 'chatbot', { title: '[특집] 챗봇', summary: '요약입니다.' })], {
        bids: [bid('2024-06-10', 'center', { title: '구축' })],
      }),
    );
    expect(toLlmsText(archive)).toBe(`# 견본저널

> 견본입니다.

견본협회에서 1998년부터 펴내고 있습니다. 기사 1편과 입찰 공고 1건이 있습니다. 기사와 공고의 주소 끝에 index.md를 붙이면 Markdown으로 읽을 수 있습니다. 이용 조건: 모든 권리 보유.

## 목록

- [전체 기사](https://journal.example.org/articles/): 최신순
- [지난 호 목록](https://journal.example.org/issues/)
- [입찰 공고](https://journal.example.org/bids/)
- [RSS](https://journal.example.org/rss.xml): 새 기사 전문
- [구독](https://journal.example.org/feeds/): 분류·수요기관별 피드
- [사이트맵](https://journal.example.org/sitemap-index.xml): 모든 주소

## 호

- [2024년 4월호](https://journal.example.org/issues/2024-04/): 기사 1편

## 입찰 공고

- [구축](https://journal.example.org/bids/2024/center/index.md): 견본공단, 2024년 6월 10일

## 새 기사

- [［특집］ 챗봇](https://journal.example.org/issues/2024-04/chatbot/index.md): 요약입니다.
`);
  });

  test('회원만 읽는 기사에는 그렇게 적는다', () => {
    const articles = [
      article('2024-04', 'a', { access: 'members', summary: '요약입니다.' }),
      article('2024-04', 'b', { access: 'members' }),
    ];
    const text = toLlmsText(buildArchive(input(articles)));
    expect(text).toContain('/a/index.md): 요약입니다. (회원 전용)\n');
    expect(text).toContain('/b/index.md): (회원 전용)\n');
    expect(text).toContain('읽을 수 있습니다. 회원 전용 기사는 제목과 요약만 있습니다. 이용 조건');
  });

  test('긴 요약은 낱말 사이에서 줄인다', () => {
    const summary = '상담사 수를 세었다. '.repeat(20).trim();
    const archive = buildArchive(input([article('2024-04', 'a', { summary })]));
    const [, shown = ''] = /index\.md\): (.*)\n/u.exec(toLlmsText(archive)) ?? [];
    expect(shown).toMatch(/^(?:상담사 수를 세었다\. )+.*(?:상담사|수를|세었다\.)…$/u);
    expect([...shown].length).toBeLessThanOrEqual(101);
  });

  test('기사가 아무리 많고 길어도 50 KB를 넘지 않고, 새 기사를 먼저 싣는다', () => {
    const long = '가'.repeat(60);
    const articles = Array.from({ length: 3000 }, (_, index) =>
      article('2024-04', `${long}-${index}`, { title: long, summary: long.repeat(4) }),
    );
    const archive = buildArchive(input(articles));
    const text = toLlmsText(archive);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(50_000);
    expect(text).toContain('기사 3000편');
    expect(text).toContain(encodeURIComponent(archive.articles[0]?.slug ?? ''));
  });
});
