import type { TableRow } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { sourceTextOf } from '../../body/source-text.ts';
import { adviceAt, type Rule } from '../rule.ts';

/**
 * A table is followed by an empty line: Markdown makes a text directly below it a row of the table, and
 * a list or a heading there ends the table.
 *
 * @rejects
 *     | 이름 | 전화 |
 *     | ---- | ---- |
 *     | 견본 | 10 |
 *     출처: 컨택저널
 * @says
 *     4:1  표(참고)  이 줄이 표의 한 줄이 되었습니다. 표가 아니면 앞에 빈 줄을 두어 주세요.
 * @rejects
 *     | 구분 | 내용 |
 *     | ---- | ---- |
 *     | 목록 | - 하나
 *     - 둘 |
 * @says
 *     3:1  표(참고)  칸을 | 로 닫지 않아 표가 여기에서 끝났습니다. 칸의 글은 한 줄에 적어 주세요.
 * @accepts
 *     | 이름 | 전화 |
 *     | ---- | ---- |
 *     | 견본 |
 *
 *     출처: 컨택저널
 */
export const rowsWithoutBars: Rule = (tree, file) =>
  nodesOf(tree, 'table').flatMap(({ node }) => {
    const row = node.children.find(
      (one, index) => index > 0 && !sourceTextOf(one, file.source).text.includes('|'),
    );
    if (row) return [adviceAt(file, row, '표', NO_BAR)];
    const last = node.children.at(-1);
    return last && isCut(last, file.source) ? [adviceAt(file, last, '표', CUT)] : [];
  });

/** Whether a row was cut by a line break: it has a bar at its start and none at its end, and text follows on the next line. */
function isCut(row: TableRow, source: string): boolean {
  const { text, offset } = sourceTextOf(row, source);
  return /^\|.*[^|\s]\s*$/u.test(text) && /^\n[ \t>]*\S/u.test(source.slice(offset + text.length));
}

const NO_BAR = '이 줄이 표의 한 줄이 되었습니다. 표가 아니면 앞에 빈 줄을 두어 주세요.';
const CUT = '칸을 | 로 닫지 않아 표가 여기에서 끝났습니다. 칸의 글은 한 줄에 적어 주세요.';
