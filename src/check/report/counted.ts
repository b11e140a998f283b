import { isError, type Message } from '../message.ts';
import { formatCount } from '../../text/particles.ts';

/** How much was looked at, what is wrong with it or not. */
export interface Counts {
  issues: number;
  articles: number;
  bids: number;
}

/** `호 5개, 기사 20건, 입찰 공고 9건을 살폈습니다. 고칠 곳이 2군데, 참고할 곳이 3군데 있습니다.` */
export function formatCounted(messages: readonly Message[], counts: Counts): string {
  const { issues, articles, bids } = counts;
  const looked = [
    `호 ${formatCount(issues, '개')}`,
    `기사 ${formatCount(articles, '건')}`,
    `입찰 공고 ${formatCount(bids, '건')}`,
  ].join(', ');
  const errors = messages.filter(isError).length;
  return `${looked}을 살폈습니다. ${sayFound(errors, messages.length - errors)}`;
}

function sayFound(errors: number, advice: number): string {
  const toMend = `고칠 곳이 ${formatCount(errors, '군데')}`;
  const toKnow = `참고할 곳이 ${formatCount(advice, '군데')}`;
  if (errors === 0)
    return advice === 0 ? '고칠 곳이 없습니다.' : `고칠 곳이 없고, ${toKnow} 있습니다.`;
  return advice === 0 ? `${toMend} 있습니다.` : `${toMend}, ${toKnow} 있습니다.`;
}
