import type { Article } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import type { ArchiveInput, DeclaredIssue } from '../archive/input.ts';
import type { Journal } from '../archive/journal.ts';

/**
 * An article whose file may have errors: issue and slug from its path, and every valid field.
 * Invalid fields are absent, so that one error does not hide those of other fields.
 */
export interface ReadArticle
  extends
    Pick<Article, 'slug' | 'file' | 'issue' | 'sources' | 'tags' | 'aliases'>,
    Partial<Omit<Article, 'slug' | 'file' | 'issue' | 'sources' | 'tags' | 'aliases'>> {
  /** Whether `series` could not be read: the article may then be a missing part of a series. */
  isSeriesUnknown?: boolean;
  /** Whether only members may read its text; `access` is what the file says. */
  isForMembers?: boolean;
}

/** A bid notice whose file may have errors; invalid fields are absent. */
export type ReadBid = Pick<Bid, 'slug' | 'file' | 'year'> & Partial<Bid>;

/** An issue whose issue.yaml may have errors; invalid fields are absent. */
export type ReadIssue = Pick<DeclaredIssue, 'month' | 'file'> & Partial<DeclaredIssue>;

/** All entries with their valid fields, for rules on the whole archive; `ArchiveInput` is the same without errors. */
export interface ReadArchive {
  journal: Partial<Journal>;
  issues: readonly ReadIssue[];
  articles: readonly ReadArticle[];
  bids: readonly ReadBid[];
  /** Paths of all files in the content folder, NFC. */
  files: ReadonlySet<string>;
}

/** Fills missing fields with placeholders, so that the URLs of an archive with errors can be computed; not for rendering. */
export function fillPlaceholders({
  journal,
  issues,
  articles,
  bids,
  files,
}: ReadArchive): ArchiveInput {
  return {
    journal: {
      ...{ title: '', publisher: '', since: 1, description: '', url: '', language: 'ko' },
      ...{ licence: 'all-rights-reserved', categories: [] },
      ...journal,
    },
    issues: issues.map((issue) => ({ images: [], ...issue })),
    articles: articles.map((article) => ({
      ...{
        id: '',
        title: '',
        category: '',
        digest: '',
        images: [],
        attachmentsInText: [],
        credits: [],
      },
      ...article,
    })),
    bids: bids.map((bid) => ({
      ...{
        title: '',
        agency: '',
        posted: `${bid.year}-01-01`,
        kind: '기타',
        digest: '',
        images: [],
        attachmentsInText: [],
      },
      ...bid,
    })),
    files,
  };
}
