import { inFile, type Message } from '../../src/check/message.ts';
import { foldToLetters } from '../../src/text/compare.ts';
import type { AnswerFile, AnswerItem } from './api-answer.ts';
import { type Order, readOrder, toPrevious } from './order.ts';
import type { FaultyNotice } from './plan-import.ts';
import { keyOf } from './thread.ts';

/** The orders of some items, the remarks on them by `keyOf`, and the items that cannot be read. */
interface OrdersReading {
  orders: Order[];
  remarks: Map<string, readonly string[]>;
  faulty: FaultyNotice[];
}

/** Reads the items of the files as orders. */
export function readOrders(
  items: readonly AnswerItem[],
  files: readonly AnswerFile[],
): OrdersReading {
  const fileOf = new Map(files.map((file) => [file.file, file]));
  const reading: OrdersReading = { orders: [], remarks: new Map(), faulty: [] };
  for (const item of items) {
    const read = readOrder(item);
    if ('order' in read) {
      reading.orders.push(read.order);
      reading.remarks.set(keyOf(read.order), read.remarks);
      continue;
    }
    const { bidNtceNo: name = '', bidNtceNm: title = '' } = item.fields;
    const messages = read.faults.flatMap(({ field, text }): Message[] => {
      const fault = fileOf.get(item.file)?.faultAt([...item.path, field], text);
      return fault ? inFile(item.file, [fault]) : [];
    });
    reading.faulty.push({ name, title, messages });
  }
  return reading;
}

/**
 * Selects the items of wanted notices: their title has a keyword, or their number or the number of the notice
 * before them is `known`. Counts the other notices.
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
  // An item without a number is selected by its title, so that the import reports what is missing.
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
