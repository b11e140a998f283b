import { isIssueKey } from './issue.ts';

/**
 * The two top folders that hold entries. `isKey` says whether a name may be that of a subfolder,
 * `hint` is the Korean advice about a wrong one. An entry is `issues/2024-04/x.mdx` or
 * `bids/2024/x.mdx`, with its images and attachments in the same folder.
 */
export const ENTRY_FOLDERS = {
  issues: {
    isKey: isIssueKey,
    hint: '기사는 issues/2024-04/처럼 호의 폴더에 두어 주세요.',
  },
  bids: {
    isKey: (key: string): boolean => /^\d{4}$/u.test(key),
    hint: '입찰 공고는 bids/2024/처럼 해의 폴더에 두어 주세요.',
  },
} as const;

/** Name of a top folder of the content folder that holds entries. */
export type EntryFolder = keyof typeof ENTRY_FOLDERS;

/**
 * The path of an article's or a notice's file, split: `issues/2024-04/x.mdx` has the entry folder
 * `issues`, the key `2024-04` and the slug `x`.
 */
export interface PlacedFile {
  entryFolder: EntryFolder;
  /** Path in the content folder. */
  file: string;
  /** Name of the subfolder: an issue, `2024-04`, or a year, `2024`. */
  key: string;
  /** File name without `.mdx`. */
  slug: string;
  /** Names of all files in the same folder, including the entry's own file. */
  beside: readonly string[];
}
