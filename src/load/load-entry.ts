import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Archive, flattenCategoryTree, type Issue, neighbours } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { attachmentType } from '../archive/attachment.ts';
import type { Bid } from '../archive/bid.ts';
import type { RelatedArticle } from '../archive/related.ts';
import type { KeptBody } from '../archive/entry-text.ts';
import { digestOf } from '../content/cache.ts';
import { readBody } from '../content/rendered-texts.ts';
import { contentFolder } from '../content/folder.ts';
import { shareImageOf } from '../meta/cover.ts';
import { journalShare } from '../pictures/archive-drawings.ts';
import { besideFile } from '../text/slug.ts';

/** The rendered text of an article or a notice, which the build rendered before the pages. */
export function loadBody({ digest }: { digest: string }): KeptBody {
  return readBody(digest);
}

/** An article or a notice, which may offer files for download. */
interface EntryWithFiles {
  file: string;
  digest: string;
  attachments?: readonly { file: string }[] | undefined;
}

/**
 * The files that an article or a notice offers, in its frontmatter or in its text: the two parts of
 * each file's name for the route (`survey`, `v2.pdf`) and its path in the content folder.
 */
export function attachmentsOf(
  entry: EntryWithFiles,
): { name: string; extension: string; path: string }[] {
  const named = [...(entry.attachments ?? []), ...loadBody(entry).attachments];
  const files = new Set(named.map(({ file }) => file));
  return [...files].map((file) => {
    // The router takes the shortest name before a dot, so the name ends at the first dot.
    const dot = file.indexOf('.');
    return {
      name: file.slice(0, dot).normalize('NFC'),
      extension: file.slice(dot + 1),
      path: besideFile(entry.file, file),
    };
  });
}

/** The file of the content folder as a response. */
export async function respondWith(path: string): Promise<Response> {
  const type = attachmentType(path) ?? 'application/octet-stream';
  const bytes = new Uint8Array(await readFile(join(contentFolder(), path)));
  return new Response(bytes, { headers: { 'Content-Type': type } });
}

/**
 * The key of an article's page for Astro's incremental build: a digest of everything that the page
 * shows except its code. A page whose key is that of the last build is taken from there
 * (design decision 2).
 */
export function articlePageKey(
  archive: Archive,
  issue: Issue,
  article: Article,
  related: readonly RelatedArticle[],
): string {
  const { previous, next } = neighbours(issue, article);
  const series = archive.series.find(({ title }) => title === article.series?.title);
  const category = flattenCategoryTree(archive.categories).find(
    ({ path }) => path === article.category,
  );
  return digestOf(
    JSON.stringify([
      archive.journal,
      article,
      [issue.label, issue.number, issue.date],
      shareImageOf(archive, article),
      category?.trail,
      [previous, next].map((other) => other && nameOf(other)),
      series?.parts.map(nameOf),
      related,
    ]),
  );
}

/** As `articlePageKey`, for a bid notice. */
export function bidPageKey(archive: Archive, bid: Bid): string {
  return digestOf(JSON.stringify([archive.journal, journalShare(archive.journal).name, bid]));
}

function nameOf({ title, issue, slug, series }: Article): unknown {
  return [title, issue, slug, series?.part];
}
