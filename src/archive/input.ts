import type { Article } from './article.ts';
import type { Bid } from './bid.ts';
import type { ImageInfo } from './image.ts';
import type { IssueDeclaration } from './issue.ts';
import type { Journal } from './journal.ts';

/** What the content folder holds, file by file. */
export interface ArchiveInput {
  journal: Journal;
  issues: readonly DeclaredIssue[];
  articles: readonly Article[];
  bids: readonly Bid[];
  /** Every file of the content folder, relative, NFC: attachments and images are looked up here. */
  files: ReadonlySet<string>;
}

/** An issue.yaml with its place. */
export interface DeclaredIssue extends IssueDeclaration {
  file: string;
  /** Its cover, if it has one. */
  images: ImageInfo[];
}
