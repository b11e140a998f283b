import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inRegisterOrder } from '../../src/bids/register-order.ts';
import { bid } from '../archive/samples.ts';

const at = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

/** A notice posted on a day (from 0), which closes after some days, and is perhaps withdrawn in between. */
const notices = fc.record({
  posted: fc.nat(40),
  open: fc.option(fc.nat(20), { nil: undefined }),
  withdrawn: fc.option(fc.nat(20), { nil: undefined }),
});

test('언제 읽어도 접수 중인 공고가 먼저다', () => {
  fc.assert(
    fc.property(fc.array(notices), fc.nat(70), (facts, today) => {
      const now = `${at(today)}T12:00:00+09:00`;
      const bids = facts.map(({ posted, open, withdrawn }, index) =>
        bid(at(posted), `n${index}`, {
          deadline: open === undefined ? undefined : `${at(posted + open)}T10:00:00+09:00`,
          history:
            withdrawn === undefined ? undefined : [{ date: at(posted + withdrawn), event: '취소' }],
        }),
      );
      // What the reader sees on that day.
      const known = bids.filter(
        ({ posted, history = [] }) => posted <= now && history.every(({ date }) => date <= now),
      );
      const isOpen = inRegisterOrder(known).map(
        ({ deadline = '', history = [] }) => deadline > now && history.length === 0,
      );
      expect(isOpen).toEqual(isOpen.toSorted((a, b) => Number(b) - Number(a)));
    }),
  );
});

test('마감이 늦은 것부터, 마감이 같으면 새 공고부터', () => {
  const bids = [
    bid('2024-07-01', 'early', { deadline: '2024-07-10T10:00:00+09:00' }),
    bid('2024-07-02', 'undated'),
    bid('2024-07-01', 'old', { deadline: '2024-07-20T10:00:00+09:00' }),
    bid('2024-07-05', 'new', { deadline: '2024-07-20T10:00:00+09:00' }),
    bid('2024-07-01', 'late', { deadline: '2024-07-20T17:00:00+09:00' }),
  ];
  expect(inRegisterOrder(bids).map(({ slug }) => slug)).toEqual([
    ...['late', 'new', 'old', 'early', 'undated'],
  ]);
});
