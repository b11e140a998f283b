import type { Article } from '../archive/article.ts';
import type { ArchiveInput, DeclaredIssue } from '../archive/input.ts';
import type { Journal } from '../archive/journal.ts';
import { scanFile } from '../archive/scans.ts';
import { toTeaser } from '../archive/teaser.ts';
import { digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { isRendered, writeBody } from './rendered-texts.ts';

/**
 * Replaces each article for members by a teaser, before any other code sees the articles, so that no page,
 * feed, index or file can contain more. A teaser's digest depends only on what everybody may see; it is the
 * key of the text that `renderTeasers` writes.
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

/** Leaves out the PDFs of an issue that contains an article for members, because they may show its text. */
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

/** Writes the texts of all teasers into the cache, next to the texts of other articles. */
export async function renderTeasers({ articles, journal }: ArchiveInput): Promise<void> {
  const missing = articles.filter(
    ({ access, digest }) => access === 'members' && !isRendered(digest),
  );
  if (missing.length === 0) return;
  // Imported here, because few builds need it and a check renders nothing.
  const { toTeaserBody } = await import('../body/teaser-body.ts');
  for (const article of missing) writeBody(article.digest, toTeaserBody(article, journal));
}
