import type { Article } from '../archive/article.ts';
import type { ArchiveInput, DeclaredIssue } from '../archive/input.ts';
import type { Journal } from '../archive/journal.ts';
import { scanFile } from '../archive/scans.ts';
import { toTeaser } from '../archive/teaser.ts';
import { digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { isRendered, writeBody } from './rendered-texts.ts';

/**
 * Puts a teaser in place of each article for members, before anything else sees the articles: so no
 * page, feed, index or file can hold what the teaser has not. The digest of a teaser depends on what
 * everybody may see only, and leads to the text that `renderTeasers` writes.
 */
export function closeArticles(
  articles: readonly Article[],
  { membership, language }: Pick<Journal, 'membership' | 'language'>,
): Article[] {
  return articles.map((article) => {
    if (article.access !== 'members') return article;
    const teaser = toTeaser({ ...article, digest: '' });
    const code = codeDigest('src/body/teaser-body.ts');
    return { ...teaser, digest: digestOf(code, JSON.stringify([teaser, membership, language])) };
  });
}

/** Leaves out the PDFs of an issue that has an article for members, as they may show its text. */
export function closePdfs(
  issues: readonly DeclaredIssue[],
  articles: readonly Article[],
): DeclaredIssue[] {
  const closed = new Set(
    articles.filter(({ access }) => access === 'members').map(({ issue }) => issue),
  );
  return issues.map((issue) =>
    closed.has(issue.month)
      ? {
          ...issue,
          pdfBytes: undefined,
          ebook: scanFile(issue.ebook) === undefined ? issue.ebook : undefined,
        }
      : issue,
  );
}

/** Writes the texts of all teasers into the cache, where the texts of other articles are. */
export async function renderTeasers({ articles, journal }: ArchiveInput): Promise<void> {
  const missing = articles.filter(
    ({ access, digest }) => access === 'members' && !isRendered(digest),
  );
  if (missing.length === 0) return;
  // Imported here, because few builds need it and a check renders nothing.
  const { toTeaserBody } = await import('../body/teaser-body.ts');
  for (const article of missing) writeBody(article.digest, toTeaserBody(article, journal));
}
