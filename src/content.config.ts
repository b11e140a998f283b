import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import * as z from 'zod';
import type { Article } from './archive/article.ts';
import type { Bid } from './archive/bid.ts';
import type { DeclaredIssue } from './archive/input.ts';
import type { Journal } from './archive/journal.ts';
import { isError } from './check/message.ts';
import { digestOf } from './content/cache.ts';
import type { ReadEntries } from './content/files.ts';
import { contentFolder } from './content/folder.ts';
import { readIssues } from './content/issues.ts';
import { readArticles, readBids } from './content/read-content.ts';
import { readJournal } from './content/settings.ts';
import { toVisibleLine } from './text/visible.ts';

// The readers have already validated the data with the archive's schemas; this only adds the type.
export const collections = {
  journal: defineCollection({
    loader: archiveLoader('journal.yaml', readJournal),
    schema: z.custom<Journal>(),
  }),
  issues: defineCollection({
    loader: archiveLoader('issues', readIssues),
    schema: z.custom<DeclaredIssue>(),
  }),
  articles: defineCollection({
    loader: archiveLoader('articles', readArticles),
    schema: z.custom<Article>(),
  }),
  bids: defineCollection({
    loader: archiveLoader('bids', readBids),
    schema: z.custom<Bid>(),
  }),
};

/**
 * Astro content loader of one collection, for `astro dev` only. It stores only metadata: the rendered
 * text stays in the cache (design decision 2). A saved file shows without a restart; a file with errors
 * keeps its last valid state, and `fault-pages.ts` shows the errors.
 */
function archiveLoader<T extends object>(
  kind: string,
  read: (folder: string) => ReadEntries<T> | Promise<ReadEntries<T>>,
): Loader {
  const idOf = (entry: T): string =>
    'file' in entry && typeof entry.file === 'string' ? entry.file : kind;
  return {
    name: `archive-${kind}`,
    async load({ store, logger, watcher }) {
      // A build reads the content folder itself: see load/load-archive.ts.
      if (!watcher) return;
      const folder = contentFolder();
      const sync = async (): Promise<void> => {
        const { entries, messages } = await read(folder);
        const faulty = new Set(messages.filter(isError).map((message) => message.file));
        const present = new Set<string>();
        for (const entry of entries) {
          const id = idOf(entry);
          present.add(id);
          if (faulty.has(id)) continue;
          const data = z.record(z.string(), z.unknown()).parse(entry);
          store.set({ id, data, digest: digestOf(JSON.stringify(entry)) });
        }
        for (const id of store.keys()) {
          if (!present.has(id) && !faulty.has(id)) store.delete(id);
        }
      };

      await sync();
      watcher.add(folder);
      watcher.on('all', (_event, path) => {
        if (path.startsWith(folder))
          void sync().catch((error: unknown) => {
            logger.error(toVisibleLine(String(error)));
          });
      });
    },
  };
}
