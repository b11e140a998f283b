import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import {
  toNoticeColumns,
  toNoticeCsv,
  toNoticeJson,
  toNoticeSheet,
} from '../../../src/exports/notices/notice-files.ts';
import { toReleasePackage } from '../../../src/exports/notices/notice-releases.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { bid, journal } from '../../archive/samples.ts';
import { generatedBids } from '../../bids/generated-bids.ts';
import { readRows } from './recompute.ts';

const words = wordsOf('ko');
const columns = toNoticeColumns(words, journal.url);
const full = bid('2024-07-25', 'power', {
  id: 'uuid:8a6e0804-2bd0-4672-b79d-d97027f9071a',
  number: '20240712345',
  title: '소상공인 "전기요금", 콜센터',
  agency: '견본공단',
  kind: '운영위탁',
  deadline: '2024-08-09T10:00:00+09:00',
  amount: { krw: 1_060_000_000, vat: 'included', limit: true },
  seats: 45,
  url: 'https://bids.example.org/1',
  history: [{ date: '2024-08-01', event: '변경', note: '규격 변경' }],
  result: { date: '2024-08-20', winner: '견본테크', krw: 1_000_000_000, vat: 'included' },
});
const bare = bid('2024-07-01', 'bare');

describe('CSV', () => {
  test('Excel이 알아보는 UTF-8이고, 항목이 모두 있다', () => {
    const csv = toNoticeCsv([full, bare], columns);
    expect(csv.split('\r\n')).toHaveLength(4);
    const [first, second] = readRows(csv);
    expect(first).toEqual({
      공고번호: '20240712345',
      공고명: '소상공인 "전기요금", 콜센터',
      수요기관: '견본공단',
      종류: '운영위탁',
      공고일: '2024-07-25',
      마감: '2024-08-09 10:00',
      '금액(원)': '1060000000',
      VAT: 'VAT 포함',
      '금액 조건': '이내',
      'VAT 제외 금액(원)': '963636364',
      '좌석 수': '45',
      '최근 변동': '변경',
      낙찰일: '2024-08-20',
      낙찰자: '견본테크',
      '낙찰 금액(원)': '1000000000',
      '낙찰 VAT': 'VAT 포함',
      'VAT 제외 낙찰 금액(원)': '909090909',
      '공고 원문': 'https://bids.example.org/1',
      페이지: 'https://journal.example.org/bids/2024/power/',
    });
    expect(Object.values(second ?? {}).filter(Boolean)).toEqual([
      ...['bare', '견본공단', '기타', '2024-07-01'],
      'https://journal.example.org/bids/2024/bare/',
    ]);
  });

  test.each(['=1+1', '+82-2', '-1', '@SUM(A1)', '＝cmd'])('%s은 수식이 되지 않는다', (title) => {
    const csv = toNoticeCsv([bid('2024-07-01', 'a', { title })], columns);
    expect(readRows(csv)[0]?.공고명).toBe(`'${title}`);
  });
});

describe('엑셀', () => {
  const read = async (bids = [full, bare]) => {
    const files = unzipSync(await toNoticeSheet(bids, columns, '2024년 입찰 공고'));
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'c' });
    const textOf = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    return { files, textOf, parser };
  };

  test('같은 공고는 같은 바이트가 된다', async () => {
    const first = await toNoticeSheet([full, bare], columns, '2024년 입찰 공고');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    const second = await toNoticeSheet([full, bare], columns, '2024년 입찰 공고');
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('머리줄과 공고마다 한 줄이 있고, 수는 수로, 날은 날로 적힌다', async () => {
    const { textOf, parser } = await read();
    const sheet = textOf('xl/worksheets/sheet1.xml');
    const { worksheet } = parser.parse(sheet) as {
      worksheet: { sheetData: { row: { c: { v: number; '@_t'?: string; '@_r': string }[] }[] } };
    };
    const rows = worksheet.sheetData.row;
    expect(rows).toHaveLength(3);
    const cell = (at: string) => rows.flatMap(({ c }) => c).find((of) => of['@_r'] === at);
    expect(cell('G2')).toMatchObject({ v: 1_060_000_000 });
    // 25 July 2024 is day 45,498 since 1900.
    expect(cell('E2')?.v).toBe(45_498);
    expect(cell('F2')?.v).toBeCloseTo(45_513 + 10 / 24, 6);
    expect(cell('A2')?.['@_t']).toBe('s');
    expect(textOf('xl/sharedStrings.xml')).toContain('20240712345');
    expect(textOf('xl/workbook.xml')).toContain('2024년 입찰 공고');
  });

  test('수식처럼 보이는 글도 글이다', async () => {
    const { textOf } = await read([bid('2024-07-01', 'a', { title: '=1+1' })]);
    expect(textOf('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(textOf('xl/sharedStrings.xml')).toContain('=1+1');
  });
});

test('JSON에는 공고의 항목과 VAT를 뺀 금액이 있다', () => {
  expect(JSON.parse(toNoticeJson([full], '2024', journal))).toMatchObject({
    title: '2024년 입찰 공고',
    url: 'https://journal.example.org/bids/2024/',
    year: '2024',
    notices: [
      {
        number: '20240712345',
        kind: '운영위탁',
        amount: { krw: 1_060_000_000, vat: 'included', limit: true, net: 963_636_364 },
        history: [{ date: '2024-08-01', event: '변경' }],
        result: { winner: '견본테크', net: 909_090_909 },
        original: 'https://bids.example.org/1',
        url: 'https://journal.example.org/bids/2024/power/',
      },
    ],
  });
});

describe('OCDS', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(readSchema('release-schema.json'));
  const validate = ajv.compile(readSchema('release-package-schema.json'));

  test.each([
    ['공고 둘', [full, bare], '2024'],
    ['지어낸 공고 300건', generatedBids(300, 18), '2024'],
  ] as const)('%s: Open Contracting 1.1의 스키마에 맞는다', (_name, bids, year) => {
    const valid = validate(JSON.parse(toReleasePackage(bids, year, journal)));
    expect(validate.errors).toBeNull();
    expect(valid).toBe(true);
  });

  test('금액은 VAT를 뺀 값이고, 공고에 적힌 금액은 설명에 있다', () => {
    expect(JSON.parse(toReleasePackage([full], '2024', journal))).toMatchObject({
      uri: 'https://journal.example.org/bids/2024/ocds.json',
      publishedDate: '2024-08-20T00:00:00+09:00',
      releases: [
        {
          ocid: 'urn:uuid:8a6e0804-2bd0-4672-b79d-d97027f9071a',
          tag: ['tender', 'award'],
          buyer: { name: '견본공단' },
          tender: {
            id: '20240712345',
            status: 'complete',
            value: { amount: 963_636_364, currency: 'KRW' },
            description: '공고에 적힌 금액: 1,060,000,000원 이내 (VAT 포함)',
            tenderPeriod: { endDate: '2024-08-09T10:00:00+09:00' },
            amendments: [{ description: '변경', rationale: '규격 변경' }],
          },
          awards: [{ value: { amount: 909_090_909 }, suppliers: [{ name: '견본테크' }] }],
        },
      ],
    });
  });

  test('취소되었거나 유찰된 공고는 그 상태를 말한다', () => {
    const of = (event: '취소' | '유찰') =>
      bid('2024-07-01', event, { history: [{ date: '2024-07-09', event }] });
    const { releases } = JSON.parse(
      toReleasePackage([of('취소'), of('유찰'), bare], '2024', journal),
    ) as { releases: { tag: string[]; tender: { status?: string } }[] };
    expect(releases.map(({ tag, tender }) => [tag, tender.status])).toEqual([
      [['tenderCancellation'], 'cancelled'],
      [['tender'], 'unsuccessful'],
      [['tender'], undefined],
    ]);
  });
});

/** A schema of draft 4; ajv reads it but for the name of its identifier. */
function readSchema(name: string): Record<string, unknown> {
  const { id, $schema, ...schema } = JSON.parse(
    readFileSync(new URL(`../../fixtures/ocds/${name}`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
  expect($schema).toContain('draft-04');
  return { ...schema, $id: id };
}
