import { type Archive, type Issue, issuesBeside } from './archive.ts';
import type { Article } from './article.ts';

/** Maximum number of articles, so that the end of an article does not grow with its issue. */
const MOST = 4;

/** What to read after an article: articles of an issue, the next one first. */
interface ReadingOn {
  issue: Issue;
  /** Whether it is the article's own issue. */
  isOwn: boolean;
  articles: readonly Article[];
}

/**
 * The rest of the article's issue: those that follow it, then those before it. After the only article of
 * an issue, the articles of the issue before; undefined if there is none.
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
