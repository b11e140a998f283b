import { formatMessage, isError, type Message } from '../../src/archive/message.ts';

interface Counts {
  issues: number;
  articles: number;
  bids: number;
}

/** One finding a line, then what was looked at and how much was found. */
export function formatReadable(messages: readonly Message[], counts: Counts): string {
  const errors = messages.filter(isError).length;
  const counted = `호 ${counts.issues}개, 기사 ${counts.articles}건, 입찰 공고 ${counts.bids}건을 살폈습니다.`;
  const found = errors > 0 ? `고칠 곳이 ${errors}군데 있습니다.` : '고칠 곳이 없습니다.';
  return [...messages.map(formatMessage), `${counted} ${found}`].join('\n');
}

/** The findings for programs. */
export function formatJson(messages: readonly Message[]): string {
  return JSON.stringify(messages);
}

/** The findings for GitHub's runner. */
export function formatAnnotations(messages: readonly Message[]): string {
  return messages
    .map(
      ({ file, line, column, rule, text }) =>
        `::error file=${file},line=${line},col=${column},title=${rule}::${text}`,
    )
    .join('\n');
}

/** The findings for the summary of a GitHub step. */
export function formatSummary(messages: readonly Message[], counts: Counts): string {
  return formatReadable(messages, counts);
}
