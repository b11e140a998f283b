import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, resolve } from 'node:path';
import { isError, type Message } from '../check/message.ts';
import { formatFaultPage } from '../check/report/fault-page.ts';
import { decodeUrl, issueUrl, pageUrl } from '../site/urls.ts';

/** Messages by the path of the page that they are about; those about journal.yaml have the key `EVERY_PAGE`. */
export type Faults = ReadonlyMap<string, readonly Message[]>;

const EVERY_PAGE = '*';

/** Answers a request for a page of a file with errors, and returns true; false for any other page. */
export function answerWithFaults(
  faults: Faults,
  { url = '' }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const messages = faults.get(EVERY_PAGE) ?? faults.get(pathOf(url));
  if (!messages) return false;
  response.writeHead(500, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(formatFaultPage(messages, lineOf, '/@vite/client'));
  return true;
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
export function toFaults(folder: string, messages: readonly Message[]): Faults {
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
