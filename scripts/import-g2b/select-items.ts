import { foldToLetters } from '../../src/text/compare.ts';
import type { AnswerItem } from './api-answer.ts';
import { toPrevious } from './order.ts';

/**
 * The items of notices that are wanted: one of their names has a keyword, or their number, or that of
 * the notice before, is `known`. Counts the other notices.
 */
export function selectItems(
  items: readonly AnswerItem[],
  keywords: readonly string[],
  known: ReadonlySet<string>,
): { wanted: AnswerItem[]; unwanted: number } {
  const folded = keywords.map(foldToLetters);
  const numbers = new Set(known);
  const isNamed = ({ bidNtceNm = '' }: AnswerItem['fields']): boolean => {
    const title = foldToLetters(bidNtceNm);
    return folded.some((keyword) => title.includes(keyword));
  };
  for (const { fields } of items) {
    if (fields.bidNtceNo !== undefined && isNamed(fields)) numbers.add(fields.bidNtceNo);
  }
  // One without a number is wanted by its name, so that the import says what it lacks.
  const isWanted = ({ fields }: AnswerItem): boolean =>
    (fields.bidNtceNo === undefined && isNamed(fields)) ||
    [fields.bidNtceNo, toPrevious(fields.befBidBbancNo)].some(
      (number) => number !== undefined && numbers.has(number),
    );
  const others = items.filter((item) => !isWanted(item));
  return {
    wanted: items.filter(isWanted),
    unwanted: new Set(others.map(({ fields }) => fields.bidNtceNo)).size,
  };
}
