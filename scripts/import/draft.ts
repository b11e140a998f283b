import type { ArticleMatter, Credit, Source } from '../../src/archive/article.ts';
import type { BidMatter } from '../../src/archive/bid.ts';
import type { Block } from './block.ts';
import type { Claim } from './claim.ts';

/**
 * Something an editor should know: what the source does not tell, what deserves a look,
 * or (`note`, in the report alone) what was resolved on the way.
 */
export interface Remark {
  readonly kind: 'missing' | 'check' | 'note';
  readonly field: string;
  readonly text: string;
}

/** An article or bid notice found in the input, before it has an id and a place. */
export type Draft = ArticleDraft | BidDraft;

/** A draft of an article. */
export interface ArticleDraft extends DraftParts {
  readonly kind: 'article';
  readonly matter: ArticleFields;
}

/** A draft of a bid notice. */
export interface BidDraft extends DraftParts {
  readonly kind: 'bid';
  readonly matter: Omit<BidMatter, 'id'>;
}

/** The frontmatter of an article as the importer fills it in. */
export interface ArticleFields extends Pick<
  ArticleMatter,
  'title' | 'subtitle' | 'issue' | 'category' | 'date' | 'series'
> {
  readonly source: readonly Source[];
  readonly credits: readonly Credit[];
  readonly tags: readonly string[];
}

interface DraftParts {
  readonly blocks: readonly Block[];
  /** Fields and what was set aside; the body's claims are in its blocks. */
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
}
