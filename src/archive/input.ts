import type { Article } from './article.ts';
import type { Bid } from './bid.ts';
import type { ImageInfo } from './image.ts';
import type { IssueDeclaration } from './issue.ts';
import type { Journal } from './journal.ts';
import type { Words } from '../words/words.ts';

/** All entries of the content folder, validated; the input of `buildArchive`. */
export interface ArchiveInput {
  journal: Journal;
  issues: readonly DeclaredIssue[];
  articles: readonly Article[];
  bids: readonly Bid[];
  /** Paths of all files in the content folder, NFC, to look up attachments and images. */
  files: ReadonlySet<string>;
}

/** An issue as declared in its issue.yaml, with the path of this file. */
export interface DeclaredIssue extends IssueDeclaration {
  file: string;
  /** The cover, if issue.yaml names one; else empty. */
  images: ImageInfo[];
  /** Size in bytes of the printed issue beside issue.yaml, `2024-04.pdf`; undefined if there is none. */
  pdfBytes?: number | undefined;
}

/** Puts `[초안]` before the title of a draft. Only `astro dev` shows drafts, so no built page has the mark. */
export function markDraft<T extends { title: string; draft?: boolean | undefined }>(
  entry: T,
  { site }: Words,
): T {
  return entry.draft === true ? { ...entry, title: site.draft(entry.title) } : entry;
}
