import type { Message } from '../archive/message.ts';

/** What a text may weigh at most. */
export const MAX_BYTES = 2_000_000;
const MAX_LINE = 50_000;
const MAX_NESTING = 20;
const MAX_MARKS_IN_PARAGRAPH = 5_000;

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

/** How many lists, quotes and indents a line opens at most. */
function nesting(line: string): number {
  const opening =
    /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/u.exec(line)?.[0] ?? '';
  const indents = opening.match(/\t| {2}/gu)?.length ?? 0;
  const marks = opening.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0;
  return Math.max(marks, indents / 2);
}
