import { formatMessage, isError, type Message } from '../message.ts';
import { formatCount } from '../../text/counts.ts';
import { toVisible } from '../../text/visible.ts';
import { toInertHtml } from './inert-html.ts';

// Maximum number of annotations of each kind: GitHub shows ten errors and ten notices for a step.
const SHOWN = 10;
// Maximum size of the summary. GitHub discards a step's summary above 1 MiB; half of it is left for
// other output of the step.
const SUMMARY_BYTES = 512 * 1024;

/** Number of checked issues, articles and notices. */
export interface Counts {
  issues: number;
  articles: number;
  bids: number;
}

/**
 * Report for a terminal: the messages of `shown`, one per line, and the counts of files, errors and
 * advice.
 */
export function formatReadable(
  messages: readonly Message[],
  counts: Counts,
  shown = messages,
): string {
  return [...shown.map(formatMessage), formatCounted(messages, counts)].join('\n');
}

/**
 * Report for programs: a JSON array of `{file, line, column, rule, text}` on one line, in the order
 * given; advice has `severity: "advice"`, and lines to paste are in `example`. Invisible characters
 * are escaped, as `\u001b`.
 */
export function formatJson(messages: readonly Message[]): string {
  const fields = messages.map(({ file, line, column, rule, text, example, severity }) => ({
    ...{ file, line, column, rule, text, example },
    ...(severity && { severity }),
  }));
  return JSON.stringify(fields)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, toJsonEscape)
    .replaceAll('##[', '##\\u005b');
}

/**
 * Annotations for GitHub Actions, one line each: `::error file=…,line=…,col=…,title=…::…`. Errors
 * first, then advice as `::notice`, at most ten of each; empty without messages.
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
 * Markdown for the summary of a GitHub Actions step: the counts, and a table of all messages,
 * errors first. Above 512 KiB the remaining messages are only counted in a last line.
 */
export function formatSummary(messages: readonly Message[], counts: Counts): string {
  const head = `## 내용 점검\n\n${formatCounted(messages, counts)}\n\n`;
  if (messages.length === 0) return head;
  const ordered = [...messages.filter(isError), ...messages.filter((found) => !isError(found))];
  const rows = takeBytes(ordered.map(toRow), SUMMARY_BYTES);
  const left = ordered.length - rows.length;
  const tail =
    left > 0
      ? `\n그 밖에 ${left}곳이 더 있습니다. 이 단계의 기록(log)에 모두 적혀 있습니다.\n`
      : '';
  return `${head}| 파일 | 위치 | 규칙 | 내용 |\n| --- | --- | --- | --- |\n${rows.join('')}${tail}\n`;
}

/**
 * Last line of a report:
 * `호 5개, 기사 20편, 입찰 공고 9건을 점검했습니다. 고칠 곳이 2곳, 참고할 곳이 3곳 있습니다.`
 */
function formatCounted(messages: readonly Message[], counts: Counts): string {
  const { issues, articles, bids } = counts;
  const looked = [
    `호 ${formatCount(issues, '개')}`,
    `기사 ${formatCount(articles, '편')}`,
    ...(bids > 0 ? [`입찰 공고 ${formatCount(bids, '건')}`] : []),
  ].join(', ');
  const errors = messages.filter(isError).length;
  return `${looked}을 점검했습니다. ${sayFound(errors, messages.length - errors)}`;
}

function sayFound(errors: number, advice: number): string {
  const toMend = `고칠 곳이 ${formatCount(errors, '곳')}`;
  const toKnow = `참고할 곳이 ${formatCount(advice, '곳')}`;
  if (errors === 0)
    return advice === 0 ? '고칠 곳이 없습니다.' : `고칠 곳이 없고, ${toKnow} 있습니다.`;
  return advice === 0 ? `${toMend} 있습니다.` : `${toMend}, ${toKnow} 있습니다.`;
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

/** A character as JSON escapes, one for each UTF-16 unit: `\u200b`; a character above U+FFFF has two. */
function toJsonEscape(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
