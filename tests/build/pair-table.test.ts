import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_PAIRS, toPairTable } from '../../scripts/build/search-index/pair-table.ts';

const pairs = fc.array(fc.tuple(fc.nat({ max: 70 }), fc.nat({ max: 70 })), { maxLength: 4000 });

test('같은 쌍에는 같은 번호를, 새 쌍에는 다음 번호를 준다', () => {
  fc.assert(
    fc.property(pairs, (added) => {
      const table = toPairTable(NO_PAIRS);
      const numbers = new Map<string, number>();
      for (const [left, right] of added) {
        const expected = numbers.get(`${left} ${right}`) ?? numbers.size;
        expect(table.add(left, right)).toBe(expected);
        numbers.set(`${left} ${right}`, expected);
      }
      expect(table.size()).toBe(numbers.size);
      const again = toPairTable(table.list());
      for (const [left, right] of added) {
        expect(again.find(left, right)).toBe(numbers.get(`${left} ${right}`));
      }
      expect(again.find(71, 71)).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});
