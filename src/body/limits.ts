import type { Nodes, Root } from 'mdast';
import type { Message } from '../archive/message.ts';

/** What a text may weigh at most. */
export const MAX_BYTES = 2_000_000;
const MAX_LINE = 50_000;
const MAX_NESTING = 20;
const MAX_MARKS_IN_PARAGRAPH = 3_000;
const MAX_DEPTH = 100;

/**
 * Refuses text on which remark would take minutes (it is quadratic on hostile nesting:
 * 500 nested list levels took 6.5 s, design decision 5), by a scan that takes milliseconds.
 */
export function checkLimits(text: string, file: string): Message[] {
  const message = (line: number, explanation: string): Message[] => [
    { file, line, column: 1, rule: '크기', text: explanation },
  ];
  if (text.length > MAX_BYTES) {
    return message(1, '파일이 너무 큽니다. 2MB 아래로 나누어 주세요.');
  }
  const lines = text.split('\n');
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (line.length > MAX_LINE) {
      return message(number, '줄이 너무 깁니다. 문단을 나누어 주세요.');
    }
    if (nesting(line) > MAX_NESTING) {
      return message(
        number,
        `목록이나 인용이 너무 깊습니다. ${MAX_NESTING}단계 아래로 줄여 주세요.`,
      );
    }
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_~[\]<>`{!]/gu)?.length ?? 0);
    if (marks > MAX_MARKS_IN_PARAGRAPH) {
      return message(number, '한 문단에 기호가 너무 많습니다. 문단을 나누어 주세요.');
    }
  }
  return [];
}

/**
 * Refuses a text whose parts stand in each other deeper than whoever walks it next can follow:
 * `*가 *나 … 나* 가*` two thousand times ends Node's stack.
 */
export function checkDepth(tree: Root, file: string): Message[] {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return [];
  }
  const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
  const text = '굵은 글씨나 링크가 너무 여러 겹입니다. 안쪽의 * 같은 기호를 지워 주세요.';
  return [{ file, line, column, rule: '크기', text }];
}

/** How many lists, quotes, footnotes and indents a line opens at most. */
function nesting(line: string): number {
  const opening =
    /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:))*[ \t]*/u.exec(
      line,
    )?.[0] ?? '';
  const indents = opening.match(/\t| {2}/gu)?.length ?? 0;
  const marks = opening.match(/>|\[\^[^\]]*\]:|[-+*]|\d+[.)]/gu)?.length ?? 0;
  return Math.max(marks, indents / 2);
}
