import type { Nodes, Root } from 'mdast';
import { formatCount } from '../text/counts.ts';
import { withParticle } from '../text/particles.ts';
import type { Fault } from '../text/fault.ts';
import { LINE_MARK } from './line-marks.ts';

/** Maximum size of a file in bytes, and of its text in UTF-16 units. */
export const MAX_FILE_SIZE = 2_000_000;
const MAX_LINE = 50_000;
const MAX_PARAGRAPH = 100_000;
const MAX_NESTING = 20;
const MAX_MARKS_IN_PARAGRAPH = 3_000;
const MAX_DEPTH = 100;
const MAX_COLUMNS = 200;
/** Maximum number of Hangul syllables without a space: the search would analyse 20,000 for minutes. */
const MAX_SYLLABLES = 500;
const LONG_WORD = new RegExp(`\\p{Script=Hangul}{${MAX_SYLLABLES + 1},}`, 'u');

/**
 * Things that are counted in the whole text, each with its maximum number: parsing time grows with the square
 * of each count.
 */
const COUNTED: readonly { what: string; most: number; count: (line: string) => number }[] = [
  { what: '각주', most: 1_000, count: matches(/^ {0,3}\[\^/u) },
  { what: '소제목', most: 1_000, count: matches(/^ {0,3}#{1,6}(?:[ \t]|$)/u) },
  { what: '표의 줄', most: 2_000, count: matches(/^[ \t>]*\|/u) },
  { what: '목록과 인용의 줄', most: 3_000, count: (line) => opening(line).marks },
  { what: '기호', most: 30_000, count: marksOf },
  { what: '글이 있는 줄', most: 5_000, count: matches(/\S/u) },
];

function matches(pattern: RegExp): (line: string) => number {
  return (line) => (pattern.test(line) ? 1 : 0);
}

/**
 * Refuses, within milliseconds, a text that remark would parse for minutes (500 nested list levels
 * took 6.5 s; docs/design.md, decision 5). The fault is at the line that exceeds a limit.
 */
export function checkLimits(text: string): Fault[] {
  const toFaults = (line: number, explanation: string): Fault[] => [
    { line, column: 1, rule: '크기', text: explanation },
  ];
  if (text.length > MAX_FILE_SIZE) {
    return toFaults(1, '파일이 너무 큽니다. 2MB 이하로 나누어 주세요.');
  }
  const explain = createScanner();
  for (const [index, line] of text.split('\n').entries()) {
    const explanation = explain(line);
    if (explanation !== undefined) return toFaults(index + 1, explanation);
  }
  return [];
}

/**
 * Refuses a tree deeper than 100 levels, because functions on trees are recursive:
 * `*가 *나 … 나* 가*` with two thousand levels overflows the stack.
 */
export function checkDepth(tree: Root): Fault[] {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return [];
  }
  const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
  const text = '굵은 글씨나 링크가 너무 여러 겹입니다. 안쪽의 * 같은 기호를 지워 주세요.';
  return [{ line, column, rule: '크기', text }];
}

/** Returns a function to call with each line in order; it gives an error text at a line over a limit. */
function createScanner(): (line: string) => string | undefined {
  const counts = COUNTED.map(() => 0);
  let marks = 0;
  let length = 0;
  let tags = 0;
  return (line) => {
    const isBlank = line.trim() === '';
    length = isBlank ? 0 : length + line.length;
    marks = isBlank ? 0 : marks + marksOf(line);
    if (line.length > MAX_LINE) return '줄이 너무 깁니다. 문단을 나누어 주세요.';
    if (line.length > MAX_SYLLABLES && LONG_WORD.test(line.normalize('NFC'))) {
      return `한글이 띄어쓰기 없이 너무 길게 이어집니다. ${formatCount(MAX_SYLLABLES, '자')} 안에서 띄어 써 주세요.`;
    }
    if (length > MAX_PARAGRAPH) return '문단이 너무 깁니다. 빈 줄로 나누어 주세요.';
    tags = Math.max(0, tags + opensTag(line));
    if (tags > MAX_NESTING) return '닫지 않은 태그가 너무 많습니다. </Box>처럼 닫아 주세요.';
    if ((line.match(/\|/gu)?.length ?? 0) > MAX_COLUMNS) {
      return `표의 칸이 너무 많습니다. ${MAX_COLUMNS}칸 이하로 나누어 주세요.`;
    }
    const { marks: blockMarks, indents } = opening(line);
    if (Math.max(blockMarks, indents / 2) > MAX_NESTING) {
      return `목록이나 인용이 너무 깊습니다. ${MAX_NESTING}단계 이하로 줄여 주세요.`;
    }
    if (marks > MAX_MARKS_IN_PARAGRAPH) {
      return '한 문단에 기호가 너무 많습니다. 문단을 나누어 주세요.';
    }
    for (const [index, { what, most, count }] of COUNTED.entries()) {
      const total = (counts[index] ?? 0) + count(line);
      counts[index] = total;
      if (total > most) {
        return `${withParticle(what, '이/가')} 너무 많습니다. ${formatCount(most, '개')} 이하로 줄이거나 글을 나누어 주세요.`;
      }
    }
    return undefined;
  };
}

/** 1 for a line with an opening component tag, -1 for one with a closing tag, else 0. */
function opensTag(line: string): number {
  if (/^\s*<\/[A-Z]/u.test(line)) return -1;
  return /^\s*<[A-Z][^<>]*>\s*$/u.test(line) && !/\/>\s*$/u.test(line) ? 1 : 0;
}

/** Counts the characters of a line that may be Markdown syntax. */
function marksOf(line: string): number {
  return line.match(/[*_~[\]<>`{!]/gu)?.length ?? 0;
}

const OPENING = new RegExp(`^(?:[ \\t]*(?:${LINE_MARK}))*[ \\t]*`, 'u');

/**
 * Counts list, quote and footnote marks at the start of a line, and its indentation steps (a tab or two
 * spaces).
 */
function opening(line: string): { marks: number; indents: number } {
  const found = OPENING.exec(line)?.[0] ?? '';
  return {
    marks: found.match(/>|\[\^[^\]]*\]:|[-+*]|\d+[.)]/gu)?.length ?? 0,
    indents: found.match(/\t| {2}/gu)?.length ?? 0,
  };
}
