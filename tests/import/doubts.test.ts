import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../scripts/import/doubts.ts';
import type { ArticleDraft, Draft } from '../../scripts/import/imported-draft.ts';
import { readInput } from '../../scripts/import/recognise.ts';
import { NO_PROFILE } from '../../scripts/import/site-profile.ts';
import { keepInField } from '../../scripts/import/source-claim.ts';
import { lineOf } from './spans.ts';

const BODY =
  '바닷가 마을의 한 상담실은 올해 초 벽에 표를 붙이고 누가 무엇을 물었는지 적기 시작했다. 여섯 달 뒤 같은 물음은 절반으로 줄었고, 남은 물음은 더 길어졌다고 실장은 말했다.';

/** An article with a text in one field. */
function articleWith(field: 'title' | 'subtitle' | 'credits', text: string): ArticleDraft {
  const claim =
    field === 'credits'
      ? keepInField(lineOf(text), field, 0, 'name')
      : keepInField(lineOf(text), field);
  return {
    kind: 'article',
    matter: {
      title: '제목',
      issue: '2024-12',
      category: 'report',
      source: [],
      credits: [],
      tags: [],
    },
    blocks: [{ type: 'paragraph', text: lineOf(`${BODY} ${BODY}`) }],
    claims: [claim],
    remarks: [],
  };
}

const textsOfDoubts = (draft: Draft): string[] =>
  doubtsOf(draft, NO_PROFILE).map(({ text }) => text);

describe('값이 이상하면 알린다', () => {
  test.each([
    ['title', '기사 정리 : 한국견본협회', '만든 사람이나 날짜를 적은 줄처럼 보입니다'],
    ['title', '홍길동 기자 hong@example.com', '만든 사람이나 날짜를 적은 줄처럼 보입니다'],
    ['subtitle', '작성자 관리자 | 등록일 : 2024-12-03 | 조회 1', '만든 사람이나 날짜를'],
    ['title', '다음글', '쪽의 틀처럼 보입니다'],
    ['title', '가나다 '.repeat(30), '100자가 넘습니다'],
    ['title', '소식 [견본저널 2024년 12월호]', '호 표시가 들어 있습니다'],
    ['credits', '견'.repeat(41), '40자가 넘어'],
    ['credits', '홍길동 연락처 : 02-000-0000', '‘연락처’ 항목이 함께 들어 있어'],
    ['title', '콜센터 운영 추정가격 : 1억원', '‘추정가격’ 항목이 함께 들어 있어'],
  ] as const)('%s: %s', (field, text, why) => {
    expect(textsOfDoubts(articleWith(field, text))).toEqual([expect.stringContaining(why)]);
  });

  test.each([
    ['title', '상담: 오늘과 내일'],
    ['title', '글 쓰는 사람들'],
    ['subtitle', '2024년 12월의 이야기'],
    ['credits', '한국견본협회 사무국'],
  ] as const)('%s: %s 그대로 좋다', (field, text) => {
    expect(textsOfDoubts(articleWith(field, text))).toEqual([]);
  });
});

describe('본문에 남은 것은 줄 번호와 함께 알린다', () => {
  test.each([
    ['글 : 홍길동, 그리고 그가 만난 사람들의 이야기입니다.', '만든 사람, 날짜나 쪽의 틀처럼'],
    ['지난 [견본저널 2024년 11월호]에서 다룬 것처럼 일은 이어졌다.', '호 표시가 있습니다'],
    ['홍길동 2024.12.03 견본', '날짜를 적은 줄일 수'],
  ])('%s', (line, why) => {
    const text = `제목입니다\n2024-12-03\n${BODY}\n${line}\n${BODY} 끝.`;
    const [draft] = readInput('x.txt', text).drafts;
    const found = draft?.remarks.find((remark) => remark.text.includes(why));
    expect(found?.at?.start).toBe(text.indexOf(line));
  });

  test('짧은 기사', () => {
    const [draft] = readInput('x.txt', '제목입니다\n2024-12-03\n본문은 이것뿐이다.').drafts;
    expect(draft?.remarks.map(({ text }) => text)).toContain(
      '본문이 9자뿐입니다. 기사인지, 빠진 글이 없는지 확인해 주세요.',
    );
  });
});
