import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { ANY_SITE } from '../../src/site/urls.ts';
import {
  escapeMarkdown,
  toBidMarkdown,
  toMarkdown,
  toMarkdownLink,
} from '../../src/exports/markdown.ts';
import { bid } from '../archive/samples.ts';
import { archiveOf } from './samples.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

describe('기사의 Markdown', () => {
  const { piece, issue, journal } = archiveOf(
    {
      title: '[특집] 챗봇이 남긴 전화',
      subtitle: '센터의 하루',
      summary: '요약입니다.',
      updated: '2024-05-01',
      credits: [
        { role: '글', name: '홍길동' },
        { role: '글', name: '김영희' },
      ],
      sources: [{ name: '봄날신문', reporter: '김견본', url: 'https://news.example.com/1' }],
      attachments: [{ title: '설문 원자료', file: '설문 (1).csv' }],
      corrections: [{ date: '2024-04-10', text: '120명으로 바로잡았습니다.' }],
    },
    { journal: { notice: '새로 쓴 요약입니다.' } },
  );

  test('쪽이 말하는 것을 머리에 적고, 본문의 주소는 온전하다', () => {
    const body = `글. ![그림](${ANY_SITE}/media/a.png) [공고](${ANY_SITE}/bids/)\n`;
    expect(toMarkdown(piece, issue, journal, { section: 'Report', body }))
      .toBe(`# \\[특집\\] 챗봇이 남긴 전화

센터의 하루

- 실린 호: [견본저널 2024년 4월호](https://journal.example.org/issues/2024-04/)
- 분류: Report
- 날짜: 2024년 4월 1일
- 마지막 수정: 2024년 5월 1일
- 글: 홍길동, 김영희
- 출처: [봄날신문](https://news.example.com/1), 김견본 기자
- 주소: <https://journal.example.org/issues/2024-04/chatbot/>
- 이용 조건: 모든 권리 보유

새로 쓴 요약입니다.

> 요약입니다.

## 바로잡습니다

- 2024년 4월 10일: 120명으로 바로잡았습니다.

---

글. ![그림](https://journal.example.org/media/a.png) [공고](https://journal.example.org/bids/)

## 첨부

- [설문 원자료](https://journal.example.org/issues/2024-04/chatbot/%EC%84%A4%EB%AC%B8%20%281%29.csv)
`);
  });

  test('날을 모르면 호의 달을 적는다', () => {
    const { date, ...monthly } = piece;
    const text = toMarkdown(monthly, issue, journal, { section: 'Report', body: `${date}` });
    expect(text).toContain('\n- 날짜: 2024년 4월\n');
  });

  test('공고는 기관, 마감, 금액을 적고, 글이 없으면 줄도 긋지 않는다', () => {
    const notice = bid('2024-06-10', 'chatbot', {
      title: '[2차] 구축',
      deadline: '2024-06-20T15:00:00+09:00',
      amount: { krw: 355_000_000, vat: 'excluded', limit: true },
      result: { winner: '봄날상담', krw: 350_000_000 },
    });
    expect(toBidMarkdown(notice, journal, '')).toBe(`# \\[2차\\] 구축

- 수요기관: 견본공단
- 종류: 기타
- 공고일: 2024년 6월 10일(월)
- 마감: 2024년 6월 20일(목) 15:00
- 금액: 3억 5,500만 원 이내(355,000,000원), VAT 별도
- 낙찰: 봄날상담, 350,000,000원
- 주소: <https://journal.example.org/bids/2024/chatbot/>
- 이용 조건: 모든 권리 보유

새로 쓴 요약입니다.
`);
  });
});

test('어떤 한 줄도 글자 그대로 읽힌다', () => {
  const unit = fc.constantFrom(...Array.from('가漢aA1 -+#.)>=[]()*_~`<>&;!|\\/:'));
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 24 }), (text) => {
      const line = text.trim().replace(/\s+/gu, ' ');
      fc.pre(line !== '');
      const tree = parser.parse(escapeMarkdown(line));
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(toString(tree)).toBe(line);
    }),
    { numRuns: 3000 },
  );
});

test('주소의 괄호가 링크를 끝내지 않는다', () => {
  const tree = parser.parse(toMarkdownLink('[글]', 'https://example.org/a(b)?<c>'));
  expect(tree.children[0]).toMatchObject({
    children: [
      {
        type: 'link',
        url: 'https://example.org/a%28b%29?%3Cc%3E',
        children: [{ value: '[글]' }],
      },
    ],
  });
});
