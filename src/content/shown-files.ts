import type { AccessRules } from '../archive/access-rules.ts';
import type { Article } from '../archive/article.ts';
import type { ArchiveInput, DeclaredIssue } from '../archive/input.ts';
import type { Journal } from '../archive/journal.ts';
import { closeArticles } from './close-articles.ts';
import { type PlacedEntry, toArticles, toBids } from './kept-entry.ts';

/** What the files of a content folder give to the pages; a file with errors may give only a part, or nothing. */
export interface ShownFiles {
  readonly journal: Journal | undefined;
  readonly issues: readonly { file: string; declared: DeclaredIssue | undefined }[];
  readonly articles: readonly PlacedEntry[];
  readonly bids: readonly PlacedEntry[];
  readonly access: AccessRules;
  /** Paths of all files of the folder. */
  readonly files: ReadonlySet<string>;
}

/** The entries without errors, also the texts of articles for members; undefined if journal.yaml has errors. */
export function toOpenInput(shown: ShownFiles): ArchiveInput | undefined {
  const { journal, issues, articles, bids, access, files } = shown;
  return (
    journal && {
      journal,
      issues: issues.flatMap(({ declared }) => declared ?? []),
      articles: toArticles(articles, access),
      bids: toBids(bids),
      files,
    }
  );
}

/**
 * The entries without errors; undefined if journal.yaml has errors. Articles for members are teasers, so that
 * nothing made from them can show their texts.
 */
export function toClosedInput(shown: ShownFiles): ArchiveInput | undefined {
  const open = toOpenInput(shown);
  return open && closeArticles(open);
}

/** The whole articles for members, for the step that encrypts them. */
export function toMembersArticles({ articles, access }: ShownFiles): Article[] {
  return toArticles(articles, access).filter(
    (article) => article.access === 'members' && article.draft !== true,
  );
}
