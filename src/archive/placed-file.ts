import { isIssueKey } from './issue.ts';

/** Folders of entries: an entry is `<room>/<key>/<slug>.mdx`, with its images and attachments beside it. */
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

/** Folder of one kind of entry. */
export type Room = keyof typeof ROOMS;

/** An .mdx file and what its path says. */
export interface PlacedFile {
  room: Room;
  file: string;
  /** `2024-04` or `2024` */
  key: string;
  /** The file's name without `.mdx`. */
  slug: string;
  /** Names of the files in the same folder. */
  beside: readonly string[];
}

/** The entries of a room among all files of a content folder; misplaced files are left out. */
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
