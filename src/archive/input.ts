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

/** An issue with the path of its issue.yaml. */
export interface DeclaredIssue extends IssueDeclaration {
  file: string;
  /** Its cover, if it has one. */
  images: ImageInfo[];
}

/** Marks a draft in its title (`[초안] …`). Only `astro dev` shows drafts, so no built page has the mark. */
export function markDraft<T extends { title: string; draft?: boolean | undefined }>(entry: T): T {
  return entry.draft === true ? { ...entry, title: `[초안] ${entry.title}` } : entry;
}
