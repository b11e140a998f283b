import type { Paragraph, Table } from 'mdast';
import { checkLimits } from '../../body/limits.ts';
import { nodesOf } from '../../body/nodes.ts';
import { parseBody } from '../../body/parse.ts';
import { sourceTextOf } from '../../body/source-text.ts';
import { textOf } from '../../body/text-of.ts';
import { writeTable } from '../../body/write-table.ts';
import { editBody } from './file-parts.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';

/**
 * Converts paragraphs whose lines are divided by tabs, as pasted from Excel, to tables; the first line is the
 * header. Leaves a paragraph unchanged if readers would see other characters in the table.
 */
export function fixPastedTables(text: string, path: string): string {
  return editBody(text, path, (body) =>
    /\S\t+\S/u.test(body) ? applyEdits(body, findTables(body)) : body,
  );
}

function findTables(body: string): TextEdit[] {
  const { tree } = parseBody(body);
  if (!tree) return [];
  return nodesOf(tree, 'paragraph').flatMap(({ node, parents }) => {
    const place = parents.at(-1)?.type;
    return place === 'root' || place === 'mdxJsxFlowElement' ? toEdits(node, body) : [];
  });
}

function toEdits(node: Paragraph, body: string): TextEdit[] {
  const { text, offset } = sourceTextOf(node, body);
  // A tab at the start of a row (an empty cell) is not part of the paragraph that the parser found.
  const before = /[ \t]*$/u.exec(body.slice(0, offset))?.[0] ?? '';
  const after = /^[ \t]*/u.exec(body.slice(offset + text.length))?.[0] ?? '';
  const rows = `${before}${text}${after}`.split('\n').map((line) => line.split('\t'));
  const table = toTable(rows);
  if (table === undefined || !isSame(table, node, rows.length)) return [];
  return [
    {
      offset: offset - before.length,
      length: before.length + text.length + after.length,
      fixed: table,
    },
  ];
}

function toTable(rows: readonly (readonly string[])[]): string | undefined {
  const columns = rows[0]?.length ?? 0;
  const isTable = rows.every((row) => row.length > 1 && dropEmpty(row).length <= columns);
  if (!isTable || rows.length < 2) return undefined;
  return writeTable(
    rows.map((row) => Array.from({ length: columns }, (_, column) => (row[column] ?? '').trim())),
  );
}

function dropEmpty(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** Whether the result is parsed as a table, with as many rows and the same characters as the paragraph. */
function isSame(written: string, paragraph: Paragraph, rows: number): boolean {
  const { tree } = checkLimits(written).length > 0 ? {} : parseBody(written);
  const [table, ...others] = tree?.children ?? [];
  const isTable = (node: typeof table): node is Table => node?.type === 'table';
  return (
    isTable(table) &&
    others.length === 0 &&
    table.children.length === rows &&
    signs(textOf(table)) === signs(textOf(paragraph))
  );
}

function signs(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
