import { formatMessage, isError, type Message } from '../message.ts';
import { toVisible } from '../../text/visible.ts';
import { type Counts, formatCounted } from './counted.ts';
import { toInertHtml } from './inert-html.ts';

// GitHub shows ten errors and ten notices of a step; the summary has them all.
const SHOWN = 10;
// GitHub drops the summary of a step over 1 MiB whole; the other half is left to what follows.
const SUMMARY_BYTES = 512 * 1024;

/** For a person at a terminal: one finding a line, then what was looked at and how much was found. */
export function formatReadable(messages: readonly Message[], counts: Counts): string {
  return [...messages.map(formatMessage), formatCounted(messages, counts)].join('\n');
}

/**
 * For programs: one line, an array of `{file, line, column, rule, text}` in the order given, with
 * `severity: "advice"` where it is not an error. What cannot be seen is written as `\u001b`.
 */
export function formatJson(messages: readonly Message[]): string {
  const fields = messages.map(({ file, line, column, rule, text, severity }) => ({
    ...{ file, line, column, rule, text },
    ...(severity && { severity }),
  }));
  return JSON.stringify(fields)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, toJsonEscape)
    .replaceAll('##[', '##\\u005b');
}

/**
 * For GitHub's runner: `::error file=…,line=…,col=…,title=…::…` a line, errors first, the first
 * ten of each kind; empty if there is nothing to say.
 */
export function formatAnnotations(messages: readonly Message[]): string {
  const errors = messages.filter(isError).slice(0, SHOWN);
  const advice = messages.filter((message) => !isError(message)).slice(0, SHOWN);
  return [
    ...errors.map((message) => toAnnotation('error', message)),
    ...advice.map((message) => toAnnotation('notice', message)),
  ].join('\n');
}

/**
 * For the summary of a GitHub step: Markdown with what was counted and a table of the findings,
 * errors first. At most 512 KiB: what no longer fits is counted in a last line.
 */
export function formatSummary(messages: readonly Message[], counts: Counts): string {
  const head = `## 내용 점검\n\n${formatCounted(messages, counts)}\n\n`;
  if (messages.length === 0) return head;
  const ordered = [...messages.filter(isError), ...messages.filter((found) => !isError(found))];
  const rows = takeBytes(ordered.map(toRow), SUMMARY_BYTES);
  const left = ordered.length - rows.length;
  const tail =
    left > 0
      ? `\n이 밖에 ${left}군데가 더 있습니다. 이 단계의 기록(log)에 모두 적혀 있습니다.\n`
      : '';
  return `${head}| 파일 | 줄과 칸 | 규칙 | 내용 |\n| --- | --- | --- | --- |\n${rows.join('')}${tail}\n`;
}

function toAnnotation(
  command: 'error' | 'notice',
  { file, line, column, rule, text }: Message,
): string {
  const place = `file=${toProperty(file)},line=${line},col=${column},title=${toProperty(rule)}`;
  return `::${command} ${place}::${toData(text)}`;
}

function toData(text: string): string {
  return toVisible(text).replaceAll('%', '%25');
}

function toProperty(text: string): string {
  return toData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function toRow(message: Message): string {
  const rule = isError(message) ? message.rule : `${message.rule}(참고)`;
  const file = `<code>${toInertHtml(message.file)}</code>`;
  return `| ${file} | ${message.line}:${message.column} | ${toInertHtml(rule)} | ${toInertHtml(message.text)} |\n`;
}

function takeBytes(rows: readonly string[], limit: number): string[] {
  let bytes = 0;
  const end = rows.findIndex((row) => (bytes += Buffer.byteLength(row)) > limit);
  return end < 0 ? [...rows] : rows.slice(0, end);
}

/** JSON knows UTF-16 units: a character beyond U+FFFF is two of them. */
function toJsonEscape(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
