import type { Element } from 'hast';
import { h } from 'hastscript';

/** Rows in a table that only places them, as wide as there is room. */
export function toTable(
  properties: { className?: string; style: string },
  rows: Element[],
): Element {
  return h(
    'table',
    {
      role: 'presentation',
      width: '100%',
      cellPadding: 0,
      cellSpacing: 0,
      border: 0,
      ...properties,
    },
    [h('tbody', rows)],
  );
}
