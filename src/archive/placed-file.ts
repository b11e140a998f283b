import { isIssueKey } from './issue.ts';

/**
 * The two folders of entries and the keys of their subfolders. An entry is `issues/2024-04/x.mdx`
 * or `bids/2024/x.mdx`, with its images and attachments in the same folder.
 */
export const ROOMS = {
  issues: {
    isKey: isIssueKey,
    hint: '기사는 issues/2024-04/처럼 호의 폴더에 두어 주세요.',
  },
  bids: {
    isKey: (key: string): boolean => /^\d{4}$/u.test(key),
    hint: '입찰 공고는 bids/2024/처럼 해의 폴더에 두어 주세요.',
  },
} as const;

/** Name of a folder of entries. */
export type Room = keyof typeof ROOMS;

/** The path of an .mdx file, split: `issues/2024-04/x.mdx` is room `issues`, key `2024-04`, slug `x`. */
export interface PlacedFile {
  room: Room;
  file: string;
  /** Name of the subfolder: an issue, `2024-04`, or a year, `2024`. */
  key: string;
  /** File name without `.mdx`. */
  slug: string;
  /** Names of all files in the same folder, including the entry's own file. */
  beside: readonly string[];
}

/** The entries of one room among all paths of the content folder; misplaced files (`issues/x.mdx`) are left out. */
export function findEntries(files: readonly string[], room: Room): PlacedFile[] {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const folder = file.slice(0, -name.length);
    const beside = folders.get(folder);
    if (beside) beside.push(name);
    else folders.set(folder, [name]);
  }
  return files.flatMap((file) => {
    const [first, key = '', name = '', ...deeper] = file.split('/');
    const placed = first === room && ROOMS[room].isKey(key) && deeper.length === 0;
    if (!placed || !name.endsWith('.mdx')) return [];
    const beside = folders.get(`${room}/${key}/`) ?? [];
    return [{ room, file, key, slug: name.slice(0, -'.mdx'.length), beside }];
  });
}
