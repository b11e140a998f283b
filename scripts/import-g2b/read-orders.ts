import { inFile, type Message } from '../../src/check/message.ts';
import type { AnswerFile, AnswerItem } from './api-answer.ts';
import { type Order, readOrder } from './order.ts';
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
