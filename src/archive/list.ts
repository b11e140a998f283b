import * as z from 'zod';
import { formatCount } from '../text/counts.ts';

/** Schema of a list of at most `most` items; limited, because a page shows all of them. */
export function listUpTo<Item extends z.ZodType>(item: Item, most: number): z.ZodArray<Item> {
  return z.array(item).max(most, {
    error: ({ input }) => {
      const count = Array.isArray(input) ? input.length : most;
      return `너무 많습니다(${formatCount(count, '개')}). ${formatCount(most, '개')} 이하로 줄여 주세요.`;
    },
  });
}
