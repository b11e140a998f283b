import type { EntryFolder } from '../archive/placed-file.ts';
import { openFileDigests } from './file-digests.ts';
import type { KeptEntry } from './kept-entry.ts';

/**
 * What a process that runs on, such as `astro dev`, remembers of a content folder, so that a reading takes time
 * only for the files that have changed since the last one.
 */
export interface ReadingMemory {
  /** The entries that were read last, by file, and the edition of the code and the word list that read them. */
  readonly lists: Map<EntryFolder, { edition: string; entries: ReadonlyMap<string, KeptEntry> }>;
  /** The digest of a file, by its path in the content folder. */
  readonly digestFile: (path: string) => string;
}

/** The memory of a process that has read nothing yet. */
export function openMemory(folder: string): ReadingMemory {
  return { lists: new Map(), digestFile: openFileDigests(folder).digestFile };
}
