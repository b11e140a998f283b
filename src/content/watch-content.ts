import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ArchiveInput } from '../archive/input.ts';
import { formatMessage, isError, type Message } from '../check/message.ts';
import { toVisibleLine } from '../text/visible.ts';
import { answerWithFaults, type Faults, toFaults } from './fault-pages.ts';
import { createNewIds } from './new-ids.ts';

/** The part of Vite's development server that the plugin uses. */
interface DevServer {
  watcher: {
    add: (path: string) => unknown;
    on: (event: 'all', listener: (event: string, path: string) => void) => unknown;
  };
  middlewares: { use: (handle: Handle) => unknown };
  environments: Readonly<Record<string, { hot: { send: (event: string) => void } }>>;
  ws: { send: (message: { type: 'full-reload' }) => void };
}

type Handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What the last reading found. */
interface Shown {
  readonly errors: readonly Message[];
  readonly faults: Faults;
  readonly input: ArchiveInput | undefined;
}

/** Time in ms that a text editor takes to save a file in several steps. */
const SAVING = 100;

/**
 * Plugin of Vite for `astro dev`: after each save it reads and checks the content folder and loads the open pages
 * again. A page whose file has an error shows its messages instead, and the console says what has changed
 * since the last save.
 */
export function watchContent(folder: string) {
  return {
    name: 'watch-content',
    apply: 'serve' as const,
    async configureServer(server: DevServer): Promise<void> {
      // Imported here, because a build reads this file too and needs no check.
      const { createContentReader } = await import('./shown-content.ts');
      const read = createContentReader(folder, createNewIds());
      let last: Shown = { errors: [], faults: new Map(), input: undefined };
      const readAgain = async (): Promise<Shown> => {
        const { messages, input } = await read();
        const errors = messages.filter(isError);
        for (const line of explainChanges(last.errors, errors)) console.error(line);
        return { errors, faults: toFaults(folder, messages), input };
      };
      // Readings run one after the other. A file may be deleted while it is read; that deletion starts
      // another reading.
      let reading = Promise.resolve(last);
      const refresh = (): void => {
        reading = reading.then(async () => {
          last = await readAgain().catch((error: unknown) => {
            console.error(toVisibleLine(String(error)));
            return { ...last, faults: new Map<string, never>() };
          });
          return last;
        });
      };
      const showChanges = (): void => {
        refresh();
        void reading.then(() => {
          // Astro keeps the list of a route's pages until this event, which it sends when a collection changes.
          for (const { hot } of Object.values(server.environments))
            hot.send('astro:content-changed');
          server.ws.send({ type: 'full-reload' });
        });
      };
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        clearTimeout(timer);
        timer = setTimeout(showChanges, SAVING);
      });
      server.middlewares.use((request, response, next) => {
        if (request.headers.accept?.includes('text/html') !== true) next();
        else
          void reading.then(({ faults }) => {
            if (!answerWithFaults(faults, request, response)) next();
          });
      });
      globalThis.shownInput = () => reading.then(({ input }) => input);
      refresh();
    },
  };
}

/**
 * Lines for the console after a check, compared with the one before: the new errors, and the files that no
 * longer have any. A message that only moved to another line is not new.
 */
export function explainChanges(before: readonly Message[], now: readonly Message[]): string[] {
  const known = Map.groupBy(before, keyOf);
  const counts = new Map([...known].map(([key, { length }]) => [key, length]));
  const added = now.filter((message) => {
    const count = counts.get(keyOf(message)) ?? 0;
    counts.set(keyOf(message), count - 1);
    return count <= 0;
  });
  const faulty = new Set(now.map(({ file }) => file));
  const fixed = new Set(before.map(({ file }) => file).filter((file) => !faulty.has(file)));
  return [...added.map(formatMessage), ...[...fixed].map((file) => `${file}  고칠 곳이 없습니다.`)];
}

function keyOf({ file, rule, text }: Message): string {
  return JSON.stringify([file, rule, text]);
}
