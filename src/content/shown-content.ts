import type { ArchiveInput } from '../archive/input.ts';
import { isError, type Message } from '../check/message.ts';
import { checkContent } from './check-content.ts';
import { nameFromHere } from './folder.ts';
import type { PlacedEntry } from './kept-entry.ts';
import { openMemory } from './reading-memory.ts';
import { JOURNAL_FILE } from './settings.ts';
import { type ShownFiles, toOpenInput } from './shown-files.ts';

declare global {
  /**
   * Set by `astro dev`: the entries that its pages show, after the last save was read. A global, because Vite
   * loads the code of pages apart from that of its plugins. Undefined in a build.
   */
  var shownInput: (() => Promise<ArchiveInput | undefined>) | undefined;
}

/** The content folder as `astro dev` shows it. */
export interface ShownContent {
  readonly messages: readonly Message[];
  /**
   * The entries; a file with errors gives its last state without. Articles for members have their texts, because the
   * editor who writes one wants to see it. Undefined while journal.yaml has not been valid yet.
   */
  readonly input: ArchiveInput | undefined;
}

/** Returns a function that reads and checks a content folder, as often as it is called. */
export function createContentReader(
  folder: string,
  newId: (file: string) => string,
): () => Promise<ShownContent> {
  const memory = openMemory(folder);
  const keep = {
    journal: createKeeper<NonNullable<ShownFiles['journal']>>(),
    issues: createKeeper<ShownFiles['issues'][number]>(),
    articles: createKeeper<PlacedEntry>(),
    bids: createKeeper<PlacedEntry>(),
  };
  return async () => {
    const { messages, reading } = await checkContent(folder, { newId, renders: true, memory });
    const { shown } = reading;
    const faulty = new Set(messages.filter(isError).map(({ file }) => file));
    const whereValid = <T extends { file: string }>(entry: T): [string, T | undefined] => [
      entry.file,
      faulty.has(nameFromHere(entry.file, folder)) ? undefined : entry,
    ];
    const [journal] = keep.journal([[JOURNAL_FILE, shown.journal]]);
    const issues = keep.issues(shown.issues.map((issue) => [issue.file, issue.declared && issue]));
    const articles = keep.articles(shown.articles.map(whereValid));
    const bids = keep.bids(shown.bids.map(whereValid));
    return { messages, input: toOpenInput({ ...shown, journal, issues, articles, bids }) };
  };
}

/**
 * Returns a function that takes the state of each file, undefined for one with errors, and gives the last valid
 * states of these files.
 */
function createKeeper<T>(): (states: readonly (readonly [string, T | undefined])[]) => T[] {
  let last = new Map<string, T>();
  return (states) => {
    last = new Map(
      states.flatMap(([file, state]) => {
        const valid = state ?? last.get(file);
        return valid === undefined ? [] : [[file, valid]];
      }),
    );
    return [...last.values()];
  };
}
