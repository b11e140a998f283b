import { type Archive, buildArchive, type Issue } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import type { DeclaredIssue } from '../../src/archive/input.ts';
import type { Journal } from '../../src/archive/journal.ts';
import { article, input, journal } from '../archive/samples.ts';

/** An archive with one article, changed by `rest`; also gives the article and its issue. */
export function archiveOf(
  rest: Partial<Article> = {},
  more: { issue?: Partial<DeclaredIssue>; journal?: Partial<Journal> } = {},
): { archive: Archive; issue: Issue; piece: Article; journal: Journal } {
  const month = rest.issue ?? '2024-04';
  const given = input([article(month, 'chatbot', rest)]);
  const archive = buildArchive({
    ...given,
    journal: { ...journal, ...more.journal },
    issues: given.issues.map((issue) => ({ ...issue, ...more.issue })),
  });
  const [issue] = archive.issues;
  const [piece] = archive.articles;
  if (!issue || !piece) throw new Error('기사가 없습니다.');
  return { archive, issue, piece, journal: archive.journal };
}
