import type { List, Nodes } from 'mdast';
import { slice } from '../span.ts';
import type { BodyLedger } from './body-ledger.ts';
import { hasChildren } from './mdast-children.ts';

/** Records the typed numbers of lists, because readers see the numbers that follow the first one. */
export function claimListNumbers(tree: Nodes, ledger: BodyLedger): void {
  for (const list of listsIn(tree)) {
    for (const [index, item] of list.children.entries()) {
      const span = ledger.spanOf(item);
      const typed = /^\d+/u.exec(span?.text ?? '')?.[0];
      const seen = (list.start ?? 1) + index;
      if (!span || typed === undefined || Number(typed) === seen) continue;
      ledger.leaveOut(slice(span, 0, typed.length), '목록의 번호', String(seen));
    }
  }
}

function listsIn(node: Nodes): List[] {
  const lists = hasChildren(node) ? node.children.flatMap(listsIn) : [];
  return node.type === 'list' && node.ordered === true ? [node, ...lists] : lists;
}
