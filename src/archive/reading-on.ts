import { type Archive, type Issue, issuesBeside } from './archive.ts';
import type { Article } from './article.ts';

/** Maximum number of articles listed at the end of an article, however many its issue has. */
const MOST = 4;

/** Articles of one issue to read after an article, the next one first. */
interface ReadingOn {
  issue: Issue;
  /** Whether this is the issue of the article that was read. */
  isOwn: boolean;
  articles: readonly Article[];
}

/**
 * The other articles of the issue: first those after the article, then those before it. If there are none,
 * the articles of the next older issue, else of the next newer; undefined if there is no other issue.
 */
export function readingOn(
  archive: Pick<Archive, 'issues'>,
  issue: Issue,
  article: Article,
): ReadingOn | undefined {
  const at = issue.articles.findIndex(({ file }) => file === article.file);
  const rest = [...issue.articles.slice(at + 1), ...issue.articles.slice(0, at)];
  if (rest.length > 0) return { issue, isOwn: true, articles: rest.slice(0, MOST) };
  const { older, newer } = issuesBeside(archive, issue);
  const other = older ?? newer;
  return other && { issue: other, isOwn: false, articles: other.articles.slice(0, MOST) };
}
