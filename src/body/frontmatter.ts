import type { Fault } from '../text/fault.ts';

/** A file split into frontmatter and text. */
export interface SplitFile {
  /** YAML between the two `---` lines. */
  matter: string;
  /** Line of the file on which the YAML starts, from 1. */
  matterLine: number;
  /** The text, preceded by empty lines in place of the frontmatter, so that line numbers are those of the file. */
  body: string;
}

// A line of three hyphens may end in spaces of any kind.
const FRONTMATTER = /^---[^\S\n]*\n(?:([\s\S]*?)\n)??---[^\S\n]*(?:\n|$)/u;

/** Removes the byte order mark and converts all line ends to `\n`. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
}

/** Splits a file at its frontmatter. Without frontmatter, `split` is undefined and a fault says what is wrong. */
export function splitFrontmatter(text: string): { split: SplitFile | undefined; faults: Fault[] } {
  const found = FRONTMATTER.exec(text);
  if (!found) {
    const fault = { line: 1, column: 1, rule: '머리말', text: explainMissing(text) };
    return { split: undefined, faults: [fault] };
  }
  const [whole, matter = ''] = found;
  const linesAbove = whole.split('\n').length - 1;
  const body = '\n'.repeat(linesAbove) + text.slice(whole.length);
  return { split: { matter, matterLine: 2, body }, faults: [] };
}

function explainMissing(text: string): string {
  if (text.trim() === '') return '빈 파일입니다. 지우거나 기사를 적어 주세요.';
  if (/^---[^\n]*[^-\s]/u.test(text)) return '첫 줄에는 ---만 적어 주세요.';
  if (/^\s+---\s*\n/u.test(text)) return '---는 첫 줄에 적어 주세요. 위의 빈 줄을 지워 주세요.';
  if (text.startsWith('```')) return '```로 감싸지 말고 첫 줄을 ---로 시작해 주세요.';
  if (/^[-‐-―−─－﹣]+[^\S\n]*\n/u.test(text) && !/^---\s*\n/u.test(text)) {
    return '첫 줄의 긴 줄표(—)를 하이픈 세 개(---)로 바꿔 주세요. 닫는 줄도 같습니다.';
  }
  if (/^---\s*\n/u.test(text))
    return '머리말을 닫는 --- 줄이 없습니다. 항목들 아래에 ---를 적어 주세요.';
  return '머리말이 없습니다. 첫 줄에 ---를 적고 title, issue 같은 항목을 적은 뒤 ---로 닫아 주세요.';
}
