import type { Answer, Order, Question } from '../../search/answer.ts';
import { readOrder } from './address.ts';
import { part } from './element.ts';

/** The select by which results are sorted, or grouped by issue. */
export interface OrderSelect {
  show: (answer: Answer, question: Question) => void;
}

/** Starts the select in `root`. */
export function startOrder(root: ParentNode, changed: (order: Order) => void): OrderSelect {
  const select = part(root, 'select[data-search-order]', HTMLSelectElement);
  select.addEventListener('change', () => {
    changed(readOrder(select.value));
  });
  return {
    show: ({ total }, { order }) => {
      select.value = order;
      select.hidden = total < 2;
    },
  };
}
