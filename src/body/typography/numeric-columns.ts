import type { AlignType, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';

const UNIT =
  '(?:%p?|원|명|건|개|개사|곳|점|회|배|대|초|분|시간|달러|억 원|[\u3300-\u33FF℃]|kg|[KMGT]B)';
const NUMBER = new RegExp(
  `^[±+−△▲▽▼-]?\\s?[₩$€¥]?(?:\\d[\\d,]*(?:\\.\\d+)?[천만억조]*\\s?)+${UNIT}?$`,
  'u',
);
const NOTHING = /^[-–—]?$/u;

/**
 * The table with its columns of numbers set to the right, also where its editor did not say so. The
 * first column names the rows: there numbers are years, and stay where they are.
 */
export function alignNumbers(table: Table): Table {
  const [header, ...rows] = table.children;
  const align = (header?.children ?? []).map((_, column): AlignType => {
    const given = table.align?.[column];
    if (given || column === 0) return given ?? null;
    const cells = rows.map(({ children }) => toString(children[column]).trim());
    return isNumeric(cells) ? 'right' : null;
  });
  return { ...table, align };
}

function isNumeric(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => NUMBER.test(cell)) &&
    cells.every((cell) => NUMBER.test(cell) || NOTHING.test(cell))
  );
}
