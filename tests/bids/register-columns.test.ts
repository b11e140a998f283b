import { expect, test } from 'vitest';
import type { NoticeRow } from '../../src/bids/notice-row.ts';
import { readRegisterColumns, toRegisterColumns } from '../../src/bids/register-columns.ts';

const row = (rest: Partial<NoticeRow>): NoticeRow => ({
  title: '상담센터 운영',
  agency: '견본공단',
  kind: '운영위탁',
  amount: { krw: 50_000_000, vat: 'included', limit: false },
  posted: '2024-07-01',
  deadline: '2024-07-15T10:00:00+09:00',
  number: undefined,
  year: '2024',
  slug: 'a',
  isCancelled: false,
  ...rest,
});

const ROWS = [
  row({}),
  row({ agency: '견본시', kind: '기타', slug: '상담-센터', number: '20240712345' }),
  row({ amount: undefined, deadline: undefined }),
  row({ amount: { krw: 0, vat: 'unknown', limit: true }, isCancelled: true }),
  row({ amount: { krw: 75_000_000_000, vat: 'excluded', limit: true } }),
  row({ amount: { krw: 1, vat: 'exempt', limit: false }, isCancelled: true }),
  row({ title: '"따옴표" \\ 😀', posted: '1999-12-31', year: '1999' }),
];

test.each([[ROWS], [ROWS.slice(0, 1)], [[]]])('데이터 파일에서 같은 공고를 읽는다', (rows) => {
  const file: unknown = JSON.parse(JSON.stringify(toRegisterColumns(rows)));
  expect(readRegisterColumns(file)).toEqual(rows);
});

test.each([[undefined], [[]], [{ ...toRegisterColumns(ROWS), vat: 3 }]])(
  '다른 것은 읽지 않는다',
  (file) => {
    expect(() => readRegisterColumns(file)).toThrow('The register has no');
  },
);
