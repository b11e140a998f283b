import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCoverage } from '../../scripts/import/accounting.ts';
import { allClaims, spansOf } from '../../scripts/import/imported-draft.ts';
import { toLines } from '../../scripts/import/input-text.ts';
import { readBid } from '../../scripts/import/read-bid.ts';
import { isBidNotice, splitBidLabels } from '../../scripts/import/split-labels.ts';
import { ENTRY_LABELS } from '../../src/text/entry-labels.ts';
import { dayOf, describeClaims, lineOf, linesOf, textsOf } from './spans.ts';

test.each([
  ['공고명', 'title'],
  ['입찰공고번호', 'number'],
  ...['수요기관', '공고기관', '발주처'].map((label) => [label, 'agency']),
  ['공고일시', 'posted'],
  ...['제출마감', '입찰마감', '제안서제출마감일시', '접수기간'].map((label) => [label, 'deadline']),
  ...['사업금액', '추정가격', '배정예산', '기초금액'].map((label) => [label, 'amount']),
  ...['개찰일시', '담당자', '계약방법'].map((label) => [label, undefined]),
])('이름의 뜻: %s', (label = '', field) => {
  expect(ENTRY_LABELS.inNotice(label)?.field).toBe(field);
  expect(ENTRY_LABELS.inNotice(label)).toBeDefined();
});

describe('항목으로 나누기', () => {
  test.each([
    [
      '공 고 명 : 견본 위탁운영 공 고 일 : 2023-12-11 기 관 : 견본시청 추정가격 : 1억원 제출마감 : 추후',
      'title=견본 위탁운영 | posted=2023-12-11 | agency=견본시청 | amount=1억원 | deadline=추후',
    ],
    ['공고명：견본 수요 기관：견본시청', 'title=견본 | agency=견본시청'],
    ['○ 공고명 : 견본 ○ 수요기관 : 견본시청', 'title=견본 | agency=견본시청'],
    ['1. 공고 번호 : 20240712345-00', 'number=20240712345-00'],
    ['가. 사업금액(부가세 포함) : 1억원', 'amount=1억원(부가세 포함)'],
    [
      '기관 : 견본시청 담 당 자 : 홍길동 금액 : 1억원',
      'agency=견본시청 | 담당자=홍길동 | amount=1억원',
    ],
    [
      '기관 : 견본시청 집행부서 : 총무과 금액 : 1억원',
      'agency=견본시청 | 집행부서=총무과 | amount=1억원',
    ],
    ['공고명 : 견본 위탁운영 집행부서 : 총무과', 'title=견본 위탁운영 | 집행부서=총무과'],
    [
      '공고명 : 2024년 견본 운영 : 2단계 기관 : 견본시청',
      'title=2024년 견본 운영 : 2단계 | agency=견본시청',
    ],
    ['공고명 : 견본 위탁운영 공고 기 관 : 견본시청', 'title=견본 위탁운영 공고 | agency=견본시청'],
    ['마감 : 2024. 8. 9. 금액 : 1억원', 'deadline=2024. 8. 9. | amount=1억원'],
    [
      '담당자 : 홍길동(전화: 02-000-0000) 비고 : 없음',
      '담당자=홍길동(전화: 02-000-0000) | 비고=없음',
    ],
    ['공고 원문 : https://example.org/a?b=1:2', 'url=https://example.org/a?b=1:2'],
  ])('%s', (line, parts) => {
    const found = splitBidLabels(lineOf(line)).parts.map(
      ({ field, name, note, value }) =>
        `${field ?? name}=${value.text}${note === '' ? '' : `(${note})`}`,
    );
    expect(found.join(' | ')).toBe(parts);
  });

  test.each([
    [['공고명 : 견본'], true],
    [['용역명 : 견본', '수요기관 : 견본시청', '제출마감 : 추후'], true],
    [['사업명 : 견본 사업비 : 1억원'], false],
    [['금액 : 1억원 기관 : 견본시청'], false],
    [['이 사업의 공고는 다음과 같다: 견본'], false],
  ])('공고인지: %j', (lines, is) => {
    expect(isBidNotice(linesOf(...lines))).toBe(is);
  });
});

/** Fields, text left in the body, and remarks of a notice in one line. */
function read(rest: string) {
  const draft = readBid({
    heading: lineOf('견본 위탁운영'),
    lines: linesOf(`공고명 : 견본 위탁운영 ${rest}`),
    uploaded: dayOf(lineOf('2024-07-26')),
  });
  return {
    ...draft?.matter,
    body: textsOf(draft?.blocks.flatMap(spansOf) ?? []),
    told: draft?.remarks.map(({ field, text }) => `${field}: ${text}`),
    claims: describeClaims(draft?.claims ?? []),
  };
}

const KNOWN = '공고일 : 2024-07-25 기관 : 견본공단 마감 : 2024-08-09 10:00 금액 : 1억원';

describe('항목을 고르기', () => {
  test('번호, 주소, 좌석, 종류도 읽는다', () => {
    const found = read(
      `공고번호 : 20240712345-00 ${KNOWN} 좌석수 : 1,200석 종류 : 기타 공고주소 : https://example.org/1`,
    );
    expect(found).toMatchObject({
      ...{ number: '20240712345', seats: 1200, kind: '기타', url: 'https://example.org/1' },
      ...{ body: [], told: [] },
    });
    expect(found.claims).toContainEqual(['공고 차수', '-00']);
  });

  test('항목이 없는 것은 본문에 두고 알린다', () => {
    const found = read(
      `${KNOWN} 담당자 : 홍길동 계약방법 : 협상에 의한 계약 개찰일시 : 2024-08-12 11:00`,
    );
    expect(found.agency).toBe('견본공단');
    expect(found.body).toEqual([
      '담당자 : 홍길동',
      '계약방법 : 협상에 의한 계약',
      '개찰일시 : 2024-08-12 11:00',
    ]);
    expect(found.told).toEqual([
      'body: ‘담당자’, ‘계약방법’, ‘개찰일시’는 적을 항목이 없어 본문에 두었습니다. 실을 것인지 확인해 주세요.',
    ]);
  });

  test('수요기관을 공고기관보다, 사업금액을 추정가격보다 먼저 쓰고 나머지는 알린다', () => {
    const found = read(
      '공고일 : 2024-07-25 공고기관 : 조달청 수요기관 : 견본공단 추정가격 : 100,000,000원 사업금액 : 110,000,000원(부가세 포함) 마감 : 2024-08-09 10:00 입찰마감 : 2024. 8. 9. 10시',
    );
    expect(found).toMatchObject({
      agency: '견본공단',
      amount: { krw: 110_000_000, vat: 'included' },
      body: ['공고기관 : 조달청', '추정가격 : 100,000,000원'],
      told: [
        'agency: ‘공고기관’은 agency에 적은 값과 달라 본문에 두었습니다. 어느 쪽이 맞는지 확인해 주세요.',
        'amount: ‘추정가격’은 amount에 적은 값과 달라 본문에 두었습니다. 어느 쪽이 맞는지 확인해 주세요.',
      ],
    });
    expect(found.claims).toContainEqual(['되풀이된 항목', '입찰마감 : 2024. 8. 9. 10시']);
  });

  test('추정가격만 있으면 부가세를 뺀 금액이다', () => {
    const { amount, told } = read(
      `공고일 : 2024-07-25 기관 : 견본공단 마감 : 2024-08-09 10:00 추정가격 : 1억원`,
    );
    expect(amount).toEqual({ krw: 100_000_000, vat: 'excluded', limit: false });
    expect(told).toEqual(['amount: 추정가격은 부가세를 뺀 금액이라 vat를 excluded로 적었습니다.']);
  });

  test('뜻이 둘이면 적지 않고, 원문을 두고 둘 다 알린다', () => {
    const found = read(
      '공고일 : 8/9 기관 : 견본공단 마감 : 2024-08-09 (토) 10:00 금액 : 금일억원정(₩120,000,000)',
    );
    expect(found).toMatchObject({ deadline: undefined, amount: undefined, posted: '2024-07-26' });
    expect(found.body).toEqual([
      '공고일 : 8/9',
      '마감 : 2024-08-09 (토) 10:00',
      '금액 : 금일억원정(₩120,000,000)',
    ]);
    expect(found.told).toEqual([
      'posted: 공고일을 읽지 못해 목록에 올린 날을 적었습니다. ‘8월 9일’ 또는 ‘9월 8일’로 읽을 수 있습니다. posted에 맞는 값을 적어 주세요.',
      'deadline: 마감을 읽지 못해 본문에 두었습니다. ‘2024-08-09(금)’ 또는 ‘2024-08-10(토)’로 읽을 수 있습니다. deadline에 맞는 값을 적어 주세요.',
      'amount: 금액을 읽지 못해 본문에 두었습니다. ‘100,000,000원’ 또는 ‘120,000,000원’으로 읽을 수 있습니다. amount에 맞는 값을 적어 주세요.',
    ]);
  });
});

test('어떤 공고에서도 글자 하나 잃지 않는다', () => {
  const label = fc.constantFrom(
    ...[
      '기 관',
      '수요기관',
      '공고기관',
      '금액',
      '추정가격(VAT 별도)',
      '마감일시',
      '접수기간',
      '공고 일',
    ],
    ...[
      '공고번호',
      '좌석수',
      '종류',
      '공고주소',
      '담당자',
      '집행부서',
      '설명',
      '○ 개찰일시',
      '2. 기관',
    ],
  );
  const value = fc.constantFrom(
    ...[
      '견본시청',
      '1억원(VAT포함)',
      '1억 5천',
      '120,000천원',
      '2024.8.9.(금) 10시',
      '2024-08-09 10:00까지',
    ],
    ...['7/25 ~ 8/9 10:00', '2024. 7. 25. ~ 8. 9. 18:00', '20240712345-00', '1,200석', '운영위탁'],
    ...['https://example.org', '', '추후 공지', '2024-08-09', '가: 나', '2024.7.25 09:00'],
  );
  const pair = fc
    .tuple(label, fc.constantFrom(' : ', ':', '：'), value)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(pair, fc.constantFrom(' ', '\n', '  ', ' ○ ')), { maxLength: 8 }),
      (pairs) => {
        const text = `견본 위탁\n공고명 : 견본 위탁 ${pairs.flat().join('')}\n2024-07-26`;
        const [heading, ...lines] = toLines(text);
        const uploaded = lines.pop();
        const draft = heading && readBid({ heading, lines, uploaded: uploaded && dayOf(uploaded) });
        expect(draft).toBeDefined();
        expect(checkCoverage(text, draft ? allClaims(draft) : [])).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});
