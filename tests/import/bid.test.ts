import { describe, expect, test } from 'vitest';
import { readBid } from '../../scripts/import/read-bid.ts';
import { dayOf, describeClaims, lineOf, linesOf, textsOf } from './spans.ts';
import { spansOf } from '../../scripts/import/imported-draft.ts';

const HEADING = '[은하시청] 은하시 민원전화 위탁운영';
const LINE =
  '공 고 명 : 은하시 민원전화 위탁운영 공 고 일 : 2023-12-11 기 관 : 은하시청 금 액 :120,500,000원(VAT포함) 마 감 일 : 2023-12-22 (금) 14:00 ※ 입찰정보 보기';

// The uploaded day is not in the text of the notice, so these tests do not check its range.
const read = (heading: string, lines: string[], uploaded?: string) =>
  readBid({
    heading: lineOf(heading),
    lines: linesOf(...lines),
    uploaded: uploaded === undefined ? undefined : dayOf(lineOf(uploaded)),
  });

describe('readBid', () => {
  test('모든 항목을 읽는다', () => {
    const draft = read(HEADING, [LINE], '2023-12-12');
    expect(draft?.matter).toEqual({
      title: '은하시 민원전화 위탁운영',
      agency: '은하시청',
      posted: '2023-12-11',
      deadline: '2023-12-22 14:00',
      amount: { krw: 120_500_000, vat: 'included', limit: false },
      kind: '운영위탁',
    });
    expect(draft?.remarks).toEqual([]);
    const claims = describeClaims(draft?.claims ?? []);
    expect(claims).toContainEqual(['되풀이된 제목', HEADING]);
    expect(claims).toContainEqual(['목록에 올린 날', '2023-12-12']);
    expect(claims).toContainEqual(['주소가 없는 링크', '※ 입찰정보 보기']);
  });

  test('줄마다 나뉜 항목도 읽는다', () => {
    const draft = read(HEADING, [
      '공고명: 상담 교육',
      '공고일: 2023-12-11',
      '수요기관: 은하시청',
      '좌석수: 30석',
    ]);
    expect(draft?.matter).toMatchObject({
      title: '상담 교육',
      agency: '은하시청',
      seats: 30,
      kind: '기타',
    });
    expect(draft?.blocks.flatMap(spansOf).map((span) => span.text)).toEqual([HEADING]);
  });

  test.each([' / ', ', ', ' | ', '; '])('항목 사이의 부호 ‘%s’는 값이 아니다', (separator) => {
    const fields = ['공고명 : 상담 교육', '공고일 : 2023-12-11', '기관 : 은하시청'];
    const draft = read(HEADING, [[...fields, '마감일 : 2023-12-22 14:00'].join(separator)]);
    expect(draft?.matter).toMatchObject({
      title: '상담 교육',
      posted: '2023-12-11',
      agency: '은하시청',
      deadline: '2023-12-22 14:00',
    });
    expect(textsOf(draft?.blocks.flatMap(spansOf) ?? [])).toEqual([HEADING]);
  });

  test('읽지 못한 항목은 본문에 남기고 알린다', () => {
    const draft = read(HEADING, [
      '공 고 명 : 위탁운영 공 고 일 : 2023-12-11 금 액 : 협의 마 감 일 : 추후 공지',
    ]);
    expect(textsOf(draft?.blocks.flatMap(spansOf) ?? [])).toEqual(
      expect.arrayContaining(['금 액 : 협의', '마 감 일 : 추후 공지']),
    );
    expect(draft?.remarks.map((remark) => [remark.kind, remark.field])).toEqual([
      ['missing', 'agency'],
      ['missing', 'deadline'],
      ['missing', 'amount'],
    ]);
  });

  test('공고일이 없으면 올린 날을 적고 알린다', () => {
    const draft = read(HEADING, ['공 고 명 : 위탁운영'], '2023-12-12');
    expect(draft?.matter.posted).toBe('2023-12-12');
    expect(draft?.remarks.map((remark) => remark.field)).toContain('posted');
  });

  test('날이 하나도 없으면 공고로 읽지 않는다', () => {
    expect(read(HEADING, ['공 고 명 : 위탁운영'])).toBeUndefined();
  });

  test.each([
    ['챗봇 구축', '시스템 구축', false],
    ['상담 시스템 고도화', '시스템 구축', false],
    ['콜센터 위탁운영', '운영위탁', false],
    ['후원센터 대행 업체', '운영위탁', false],
    ['전산 시스템 콜센터 운영', '운영위탁', true],
    ['책자 인쇄', '기타', false],
  ])('종류: %s', (title, kind, isGuess) => {
    const draft = read(title, [`공 고 명 : ${title} 공 고 일 : 2023-12-11`]);
    expect(draft?.matter.kind).toBe(kind);
    expect(draft?.remarks.some((remark) => remark.field === 'kind')).toBe(isGuess);
  });
});
