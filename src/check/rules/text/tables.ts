import type { Nodes, Paragraph, Parents } from 'mdast';
import { nodesOf } from '../../../body/nodes.ts';
import { placeOf, sourceTextOf } from '../../../body/source-text.ts';
import { errorAt, type Message, type Rule, type RuleFile } from '../../message.ts';

/**
 * A row of a table has at most as many cells as the header; the page does not show further cells.
 *
 * @rejects
 *     | 이름 | 전화 |
 *     | ---- | ---: |
 *     | 견본 | 10 | 20 |
 *     | 견본 |
 * @says
 *     3:11  표  칸이 3개인데 머리는 2개입니다. 머리에 칸을 더하거나 이 줄의 칸을 줄여 주세요. 글자로 쓰는 |는 \|로 적습니다.
 * @accepts
 *     | 이름 | 전화 |
 *     | ---- | ---: |
 *     | 가 \| 나 | 10 |
 */
export const tableCells: Rule = (tree, file) =>
  nodesOf(tree, 'table').flatMap(({ node }) => {
    const width = node.children[0]?.children.length ?? 0;
    return node.children.flatMap(({ children }) => {
      const extra = children[width];
      if (!extra) return [];
      const text = `칸이 ${children.length}개인데 머리는 ${width}개입니다. 머리에 칸을 더하거나 이 줄의 칸을 줄여 주세요. 글자로 쓰는 |는 \\|로 적습니다.`;
      return [errorAt(file, extra, RULE, text)];
    });
  });

const RULE = '표';
const DELIMITER =
  /^[ \t]*(?=[^\n]*\|)(?=[^\n]*--)\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?[ \t]*)?$/u;

/**
 * Lines that look like a table must be one: below the header is a line `|---|---|` with as many
 * cells. Otherwise the page shows the bars as text.
 *
 * @rejects
 *     | 이름 | 전화 | 채팅 |
 *     | ---- | ---- |
 *     | 견본 | 10 | 20 |
 *
 *     |---|---|
 *
 *     | 이름 | 전화 |
 *     | 견본 | 10 |
 *
 *     1. 항목
 *     | 이름 | 전화 |
 *     | --- | --- |
 *
 *     | 표 1. 상담 건수 |
 *     | 이름 | 전화 |
 *     | --- | --- |
 *     | 견본 | 10 |
 *
 *     | 둘째 | 20 |
 * @says
 *     2:1  표  표가 되지 않았습니다. 구분하는 줄의 칸은 2개, 그 윗줄의 칸은 3개입니다. 같은 수로 맞춰 주세요.
 *     5:1  표  표가 되지 않았습니다. 구분하는 줄의 위에 머리 줄을 적어 주세요.
 *     7:1  표  표가 되지 않았습니다. 첫 줄의 아래에 구분하는 줄을 적어 주세요. 예: | --- | --- |
 *     11:1  표  표가 되지 않았습니다. 표의 앞에 빈 줄을 두어 주세요.
 *     14:1  표  표가 되지 않았습니다. 표의 제목이면 | 없이 적고 표의 앞에 빈 줄을 두어 주세요.
 *     19:1  표  표가 되지 않았습니다. 위의 표와 사이에 있는 빈 줄을 지워 주세요.
 * @accepts
 *     | 이름 | 전화 |
 *     |:--|--:|
 *     | 견본 | 10 |
 *
 *     전화 | 채팅 | 메일
 *
 *     |x|는 절댓값이다. |x|
 */
export const lostTables: Rule = (tree, file) =>
  nodesOf(tree, 'paragraph').flatMap(({ node, parents }) =>
    sourceTextOf(node, file.source).text.includes('|')
      ? explainLost(node, parents.at(-1), file)
      : [],
  );

function explainLost(paragraph: Paragraph, parent: Parents | undefined, file: RuleFile): Message[] {
  const { text, offset } = sourceTextOf(paragraph, file.source);
  const lines = text.split('\n').map((line) => line.replace(/^[ \t>]+/u, ''));
  const startOf = (index: number): number =>
    offset + text.split('\n').slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
  const at = lines.findIndex((line) => DELIMITER.test(line));
  const fail = (index: number, words: string): Message[] => [
    errorAt(file, placeOf(file.source, startOf(index)), RULE, `표가 되지 않았습니다. ${words}`),
  ];
  if (at === 0) return fail(0, '구분하는 줄의 위에 머리 줄을 적어 주세요.');
  if (at > 0) {
    const [above, own] = [lines[at - 1] ?? '', lines[at] ?? ''].map(countCells);
    if (above === own) return fail(at - 1, '표의 앞에 빈 줄을 두어 주세요.');
    return fail(
      at,
      `구분하는 줄의 칸은 ${own}개, 그 윗줄의 칸은 ${above}개입니다. 같은 수로 맞춰 주세요.`,
    );
  }
  const first = lines.findIndex(isRow);
  if (first < 0) return [];
  const beside = besideTable(paragraph, parent);
  if (beside === 'below') return fail(first, '위의 표와 사이에 있는 빈 줄을 지워 주세요.');
  const cells = Math.max(1, countCells(lines[first] ?? ''));
  if (beside === 'above' && cells === 1) {
    return fail(first, '표의 제목이면 | 없이 적고 표의 앞에 빈 줄을 두어 주세요.');
  }
  const isHeading = cells > 1 && /^\| .* \|\s*$/u.test(lines[first] ?? '');
  return isHeading || isRow(lines[first + 1] ?? '')
    ? fail(
        first,
        `첫 줄의 아래에 구분하는 줄을 적어 주세요. 예: |${' --- |'.repeat(Math.min(cells, 10))}`,
      )
    : [];
}

function isRow(line: string): boolean {
  return /^\|.*\|\s*$/u.test(line);
}

/**
 * Whether a paragraph is the next node after a table (`below`) or the node before one (`above`);
 * undefined if neither.
 */
function besideTable(
  paragraph: Paragraph,
  parent: Parents | undefined,
): 'below' | 'above' | undefined {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const index = siblings.indexOf(paragraph);
  if (siblings[index - 1]?.type === 'table') return 'below';
  return siblings[index + 1]?.type === 'table' ? 'above' : undefined;
}

function countCells(line: string): number {
  const inside = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inside === '' ? 0 : inside.split(/(?<!\\)\|/u).length;
}
