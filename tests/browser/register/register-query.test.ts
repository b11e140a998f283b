import { describe, expect, test } from 'vitest';
import {
  countFilters,
  UNFILTERED,
  keptOrder,
  nextOrder,
  readRegisterQuery,
  toRegisterAddress,
} from '../../../src/browser/register/register-query.ts';

const read = (address: string) => {
  const { pathname, search } = new URL(address, 'https://sample.example.org');
  return readRegisterQuery(pathname, search);
};

describe('주소', () => {
  test.each([
    ['/bids/', {}],
    ['/bids/3/', { page: 3 }],
    ['/bids/?q=상담+센터', { text: '상담 센터' }],
    ['/bids/?agency=보험개발원&kind=운영위탁', { agency: '보험개발원', kind: '운영위탁' }],
    ['/bids/?from=100000000&to=1000000000&state=closed', { from: 1e8, to: 1e9, state: 'closed' }],
    ['/bids/?state=open', { state: 'open', order: { key: 'deadline', isDescending: false } }],
    ['/bids/?state=open&sort=-deadline', { state: 'open' }],
    ['/bids/?sort=-amount&page=2', { order: { key: 'amount', isDescending: true }, page: 2 }],
    ['/bids/?sort=deadline', { order: { key: 'deadline', isDescending: false } }],
  ] as const)('%s', (address, query) => {
    expect(read(address)).toEqual({ ...UNFILTERED, ...query });
    expect(decodeURI(toRegisterAddress({ ...UNFILTERED, ...query }))).toBe(address);
  });

  test.each([
    ['/bids/?state=maybe&sort=size&page=0&from=1억&x=1', {}],
    ['/bids/?from=9&to=3', { from: 3, to: 9 }],
    ['/bids/?q=%20%E1%84%8E%E1%85%A2%E1%86%BA%20', { text: '챗' }],
  ])('손으로 고친 %s도 읽는다', (address, query) => {
    expect(read(address)).toEqual({ ...UNFILTERED, ...query });
  });
});

test('머리글을 누르면 큰 금액과 새 공고부터, 이름은 가나다순으로, 다시 누르면 거꾸로', () => {
  const first = nextOrder(UNFILTERED.order, 'amount');
  expect(first).toEqual({ key: 'amount', isDescending: true });
  expect(nextOrder(first, 'amount')).toEqual({ key: 'amount', isDescending: false });
  expect(nextOrder(first, 'agency')).toEqual({ key: 'agency', isDescending: false });
  expect(nextOrder(UNFILTERED.order, 'deadline')).toEqual({ key: 'deadline', isDescending: false });
});

test('접수 중인 것만 보면 마감이 임박한 것부터, 고른 순서는 그대로', () => {
  const open = { ...UNFILTERED, order: keptOrder(UNFILTERED, 'open'), state: 'open' } as const;
  expect(open.order).toEqual({ key: 'deadline', isDescending: false });
  expect(keptOrder(open, undefined)).toEqual(UNFILTERED.order);
  const chosen = { ...UNFILTERED, order: { key: 'amount', isDescending: true } } as const;
  expect(keptOrder(chosen, 'open')).toEqual(chosen.order);
});

test('금액의 아래와 위는 필터 하나로 센다', () => {
  expect(countFilters(UNFILTERED)).toBe(0);
  expect(countFilters({ ...UNFILTERED, from: 0, to: 1e8, text: ' ', state: 'open' })).toBe(2);
});
