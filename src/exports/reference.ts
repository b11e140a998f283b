import type { Article } from '../archive/article.ts';
import { issueLabel } from '../archive/issue.ts';
import type { Journal } from '../archive/journal.ts';
import { makersOf } from './credits.ts';

/** The article as a Korean reference list has it: `홍길동·김영희. 제목. 컨택저널, 2024년 4월호.` */
export function toReference(article: Article, journal: Pick<Journal, 'title'>): string {
  const { authors } = makersOf(article);
  return [authors.join('·'), article.title, `${journal.title}, ${issueLabel(article.issue)}`]
    .filter((part) => part !== '')
    .map(withStop)
    .join(' ');
}

/** A part that ends its own sentence gets no second full stop. */
function withStop(part: string): string {
  return /[.?!。？！…]['"’”」』)]*$/u.test(part) ? part : `${part}.`;
}
