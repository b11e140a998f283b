import type { Paragraph, TableRow } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { placeOf, sourceTextOf } from '../../body/source-text.ts';
import { adviceAt, type Message, type Rule, type RuleFile } from '../message.ts';

/**
 * A table pasted from the word processors Hangul or Word, with cells divided by tabs, spaces or drawn
 * lines, is no table in Markdown, which joins its lines into one paragraph.
 *
 * @rejects
 *     구분	2022	2023
 *     전화	1,770	1,520
 *
 *     구분 | 2022 | 2023
 *     전화 | 1,770 | 1,520
 *
 *     구분      2022     2023
 *     전화     1,770    1,520
 *
 *     ┌──┬──┐
 *     │전화│1,770│
 *     └──┴──┘
 * @says
 *     1:1  표(참고)  표가 되지 않고 한 문단으로 이어져 보입니다. 줄마다 | 로 칸을 나누고, 첫 줄의 아래에 | --- | --- | 를 적어 주세요.
 *     4:1  표(참고)  표가 되지 않고 한 문단으로 이어져 보입니다. 줄마다 | 로 칸을 나누고, 첫 줄의 아래에 | --- | --- | 를 적어 주세요.
 *     7:1  표(참고)  표가 되지 않고 한 문단으로 이어져 보입니다. 줄마다 | 로 칸을 나누고, 첫 줄의 아래에 | --- | --- | 를 적어 주세요.
 *     10:1  표(참고)  표가 되지 않고 한 문단으로 이어져 보입니다. 줄마다 | 로 칸을 나누고, 첫 줄의 아래에 | --- | --- | 를 적어 주세요.
 * @accepts
 *     전화 | 채팅 | 메일
 *
 *     서명:      (인)      날짜:
 *
 *     ```
 *     구분	2022
 *     전화	1,770
 *     ```
 */
export const pastedTables: Rule = (tree, file) =>
  nodesOf(tree, 'paragraph').flatMap(({ node }) => explainPasted(node, file));

const TEXT =
  '표가 되지 않고 한 문단으로 이어져 보입니다. 줄마다 | 로 칸을 나누고, 첫 줄의 아래에 | --- | --- | 를 적어 주세요.';

function explainPasted(node: Paragraph, file: RuleFile): Message[] {
  const { text, offset } = sourceTextOf(node, file.source);
  const lines = text.split('\n').map((line) => line.replace(/^[ \t>]+/u, '').trimEnd());
  const at = lines.findIndex((line, index) => {
    const below = lines[index + 1];
    return below !== undefined && (DRAWN.test(line) || isSamePattern(line, below));
  });
  if (at < 0) return [];
  const start = text.split('\n').slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
  return [adviceAt(file, placeOf(file.source, offset + start), '표', TEXT)];
}

// Matches the upper border or a row of a table drawn with characters: `┌──┬──┐`, `│전화│1,770│`.
const DRAWN = /^[+┌├╔┏┠][-+─═━┬┼╦┳]{3,}|^[│┃║｜].*[│┃║｜]$/u;

/** Whether two lines have the same number of cells, divided in the same way: by tabs, spaces or bars. */
function isSamePattern(line: string, below: string): boolean {
  // Rows with bars at both ends are reported by `lostTables`.
  if (line.startsWith('|') || below.startsWith('|')) return false;
  return DIVIDERS.some(
    ({ pattern, least }) => countOf(line, pattern) >= least && countOf(below, pattern) >= least,
  );
}

const DIVIDERS = [
  { pattern: /\S\t+(?=\S)/gu, least: 1 },
  { pattern: /\S {2,}(?=\S)/gu, least: 2 },
  { pattern: / \| /gu, least: 2 },
];

function countOf(line: string, pattern: RegExp): number {
  return [...line.matchAll(pattern)].length;
}

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
