import { expect, test } from 'vitest';
import type { NoticeRow } from '../../../src/bids/notice-row.ts';
import { findNotices, prepareRows } from '../../../src/browser/register/find-notices.ts';
import { UNFILTERED, type RegisterQuery } from '../../../src/browser/register/register-query.ts';

const NOW = Date.parse('2024-08-09T10:00:00+09:00');

const notice = (slug: string, rest: Partial<NoticeRow> = {}): NoticeRow => ({
  title: slug,
  agency: '견본공단',
  kind: '기타',
  amount: undefined,
  posted: '2024-07-01',
  deadline: '2024-07-15T10:00:00+09:00',
  number: undefined,
  year: '2024',
  slug,
  isCancelled: false,
  ...rest,
});

const won = (krw: number): NoticeRow['amount'] => ({ krw, vat: 'unknown', limit: false });
const rows = await prepareRows(
  [
    notice('나중', { deadline: '2024-08-20T10:00:00+09:00', amount: won(3e8) }),
    notice('곧', { deadline: '2024-08-09T10:01:00+09:00', amount: won(9e8), agency: '나래공사' }),
    notice('방금', {
      deadline: '2024-08-09T10:00:00+09:00',
      amount: won(5e8),
      number: '20240712345',
    }),
    notice('취소', { deadline: '2024-08-30T10:00:00+09:00', isCancelled: true, amount: won(20e8) }),
    notice('모름', { deadline: undefined, kind: '운영위탁' }),
    notice('지난', { amount: won(1e8), posted: '2024-01-02', agency: '가람시' }),
  ],
  () => Promise.resolve(),
);

const find = (query: Partial<RegisterQuery>): string[] =>
  findNotices(rows, { ...UNFILTERED, ...query }, NOW).map(({ slug }) => slug);

test.each<[what: string, query: Partial<RegisterQuery>, found: string]>([
  ['아무것도 고르지 않으면 파일의 순서로', {}, '나중 곧 방금 취소 모름 지난'],
  ['접수 중: 마감이 지나지 않고 취소되지 않은 것', { state: 'open' }, '나중 곧'],
  ['마감: 지났거나 취소된 것', { state: 'closed' }, '방금 취소 지난'],
  [
    '금액순에도 접수 중인 것부터, 금액이 없으면 끝에',
    { order: { key: 'amount', isDescending: true } },
    '곧 나중 취소 방금 지난 모름',
  ],
  [
    '마감 임박순',
    { order: { key: 'deadline', isDescending: false } },
    '곧 나중 지난 방금 취소 모름',
  ],
  ['기관순', { order: { key: 'agency', isDescending: false } }, '나중 곧 지난 방금 취소 모름'],
  ['금액의 아래와 위를 담아서', { from: 3e8, to: 5e8 }, '나중 방금'],
  ['금액의 위만 정해도 금액이 없으면 빠진다', { to: 1e12, state: 'closed' }, '방금 취소 지난'],
  ['종류', { kind: '운영위탁' }, '모름'],
  ['기관의 한 도막', { agency: '나래' }, '곧'],
  ['공고번호', { text: '2024 12345' }, '방금'],
  ['제목의 말과 기관의 말을 함께', { text: '지난 가람' }, '지난'],
  ['제목의 끝과 기관의 첫머리를 잇지 않는다', { text: '난가람' }, ''],
])('%s', (_, query, found) => {
  expect(find(query).join(' ')).toBe(found);
});
