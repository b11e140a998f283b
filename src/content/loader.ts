import type { Loader } from 'astro/loaders';
import * as z from 'zod';
import { isError } from '../check/message.ts';
import { toVisibleLine } from '../text/visible.ts';
import { digestOf } from './cache.ts';
import { contentFolder } from './folder.ts';
import type { ReadEntries } from './files.ts';

/**
 * Astro content loader of one collection, for `astro dev` only. It stores only metadata: the rendered
 * text stays in the cache (design decision 2). A saved file shows without a restart; a file with errors
 * keeps its last valid state, and `fault-pages.ts` shows the errors.
 */
export function archiveLoader<T extends object>(
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
