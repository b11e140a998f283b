import type { Article } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import type { ArchiveInput, DeclaredIssue } from '../archive/input.ts';
import type { Journal } from '../archive/journal.ts';

/**
 * An article as far as its file could be read: issue and slug from its path, and every valid field.
 * An invalid field is absent, so that one error does not hide those of other fields.
 */
export interface ReadArticle
  extends
    Pick<Article, 'slug' | 'file' | 'issue' | 'sources' | 'tags' | 'aliases'>,
    Partial<Omit<Article, 'slug' | 'file' | 'issue' | 'sources' | 'tags' | 'aliases'>> {
  /** Whether it may be a part of a series that could not be read. */
  isSeriesUnknown?: boolean;
}

/** A bid notice as far as its file could be read. */
export type ReadBid = Pick<Bid, 'slug' | 'file' | 'year'> & Partial<Bid>;

/** An issue as far as its issue.yaml could be read. */
export type ReadIssue = Pick<DeclaredIssue, 'month' | 'file'> & Partial<DeclaredIssue>;

/** Input of the rules on the whole archive; an `ArchiveInput` is one without errors. */
export interface ReadArchive {
  journal: Partial<Journal>;
  issues: readonly ReadIssue[];
  articles: readonly ReadArticle[];
  bids: readonly ReadBid[];
  /** Every file of the content folder, relative, NFC. */
  files: ReadonlySet<string>;
}

/**
 * Fills fields that could not be read with placeholders: enough to know which addresses there will
 * be; not to be rendered.
 */
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
      ...{ id: '', title: '', category: '', digest: '', images: [], credits: [] },
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
      },
      ...bid,
    })),
    files,
  };
}
