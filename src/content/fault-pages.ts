import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, resolve } from 'node:path';
import type { ArchiveInput } from '../archive/input.ts';
import { formatFaultPage } from '../check/report/fault-page.ts';
import { formatMessage, isError, type Message } from '../check/message.ts';
import { toVisibleLine } from '../text/visible.ts';
import { decodeUrl, issueUrl, pageUrl } from '../site/urls.ts';
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

/** Messages by the path of the page that they are about; those about journal.yaml have the key `EVERY_PAGE`. */
type Faults = ReadonlyMap<string, readonly Message[]>;

/** What the last reading found. */
interface Shown {
  readonly errors: readonly Message[];
  readonly faults: Faults;
  readonly input: ArchiveInput | undefined;
}

const EVERY_PAGE = '*';
/** Time in ms that a text editor takes to save a file in several steps. */
const SAVING = 100;

/**
 * Plugin of Vite for `astro dev`: after each save it reads and checks the content folder and loads the open pages
 * again. A page whose file has an error shows its messages instead, and the console says what has changed
 * since the last save.
 */
export function faultPages(folder: string) {
  return {
    name: 'fault-pages',
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
            respond(faults, request, response, next);
          });
      });
      globalThis.shownInput = () => reading.then(({ input }) => input);
      refresh();
    },
  };
}

function respond(
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  const messages = faults.get(EVERY_PAGE) ?? faults.get(pathOf(request.url ?? ''));
  if (!messages) {
    next();
    return;
  }
  response.writeHead(500, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(formatFaultPage(messages, lineOf, '/@vite/client'));
}

/** The path of a request in the form of the archive's URLs: decoded, NFC, with a slash at its end. */
function pathOf(url: string): string {
  return decodeUrl(url.replace(/[?#].*$/u, '').replace(/\/?$/u, '/'));
}

/** The line that a message is about, as typed. */
function lineOf({ file, line }: Message): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')[line - 1];
  } catch {
    return undefined;
  }
}

/** The messages, errors and advice, of the pages that have an error. */
function toFaults(folder: string, messages: readonly Message[]): Faults {
  const pages = Map.groupBy(messages, ({ file }) => pageOf(relative(folder, resolve(file))));
  return new Map(
    [...pages].flatMap(([page, about]) =>
      page !== undefined && about.some(isError) ? [[page, about] as const] : [],
    ),
  );
}

/** The page that a file of the content folder is shown on; undefined for other files. */
function pageOf(path: string): string | undefined {
  const file = path.replaceAll('\\', '/').normalize('NFC');
  if (file === 'journal.yaml') return EVERY_PAGE;
  const issue = /^issues\/([^/]+)\/issue\.yaml$/u.exec(file)?.[1];
  if (issue !== undefined) return pathOf(issueUrl(issue));
  const [, entry, page] =
    /^(?:((?:issues|bids)\/[^/]+\/[^/]+)|pages\/([^/]+))\.mdx$/u.exec(file) ?? [];
  if (page !== undefined) return pathOf(pageUrl(page));
  return entry === undefined ? undefined : `/${entry}/`;
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
