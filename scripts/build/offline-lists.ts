import { codeDigest } from '../../src/content/code-digest.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { readJournal } from '../../src/content/settings.ts';
import { UNDATED } from '../../src/archive/issue.ts';
import { isOmitted } from '../../src/archive/omitted.ts';
import type { OfflineFile, OfflineList } from '../../src/exports/offline-list.ts';
import { toOfflineList } from '../../src/exports/write-offline-list.ts';
import { offlineListKey } from '../../src/load/output-keys.ts';
import { basePath } from '../../src/site/base-path.ts';
import { routeOf } from '../../src/site/route-of.ts';
import {
  FAVICON_URL,
  issueUrl,
  MEMBER_KEYS_URL,
  offlineListUrl,
  SAVED_URL,
  SEARCH_URL,
  TITLE_FONT_URL,
  WORKER_URL,
} from '../../src/site/urls.ts';
import { compareText } from '../../src/text/compare.ts';
import { pagePathOf } from '../built-files.ts';
import {
  findKept,
  keepOutput,
  type KeptOutput,
  type KeptOutputs,
  readKeptOutput,
  readOutputs,
  writeOutputs,
} from './kept-outputs.ts';

/**
 * Makes the lists of files to keep for reading offline: one for each dated issue, and one of the files that
 * every page needs. They are made from the finished files of a site; a list of the last build is used again
 * if its files are the same. A journal that omits them has only a service worker that deletes issues kept
 * earlier.
 */
export function makeOfflineLists(outputs: KeptOutputs): KeptOutputs {
  const { omit, url = '' } = readJournal(contentFolder()).readable;
  const base = basePath(url);
  if (isOmitted({ omit }, 'offline')) return new Map([[WORKER_URL.slice(1), makeLeaver(base)]]);
  const edition = codeDigest('scripts/build/offline-lists.ts');
  const last = readOutputs('offline', edition);
  const lists = new Map<string, KeptOutput>();
  const add = (page: string, found: readonly NamedOutput[]): void => {
    // Sorted, because a build lists the outputs that it has reused first, and a first build reuses
    // none.
    const files = found.toSorted(([one], [other]) => compareText(one, other));
    const file = offlineListUrl(page).slice(1);
    const key = offlineListKey(files.map(([name, { digest }]) => [name, digest]));
    const known = last.get(file);
    const kept = known?.key === key ? findKept(known) : undefined;
    lists.set(file, kept ?? keepOutput(writeList(files, outputs, base), key));
  };
  for (const [month, files] of filesByIssue(outputs)) add(issueUrl(month), files);
  add('/', [...outputs].filter(isOfShell));
  writeOutputs('offline', edition, lists);
  return lists;
}

/** Replaces the service worker that readers have by one that removes itself and all kept issues. */
function makeLeaver(base: string): KeptOutput {
  const script = [
    'addEventListener("install", () => skipWaiting());',
    `addEventListener("activate", (event) => event.waitUntil(caches.delete("saved${base}").then(() => registration.unregister())));`,
  ];
  return keepOutput(Buffer.from(`${script.join('\n')}\n`), undefined);
}

type NamedOutput = [file: string, output: KeptOutput];

/**
 * Kinds of files of an issue that are kept, apart from pictures: its pages and their data, but neither its
 * letter nor its book.
 */
const KINDS = new Set<string | undefined>([
  ...['issue', 'issuePages', 'article', 'sealedText', 'sealedFile'],
]);

/**
 * The files of each dated issue: its page, the pages of its articles, and the encrypted files that members
 * open in them.
 */
function filesByIssue(outputs: KeptOutputs): Map<string, NamedOutput[]> {
  const ofIssues = [...outputs].filter(
    ([file]) => file.startsWith('issues/') && KINDS.has(routeOf(pagePathOf(file))?.kind),
  );
  const byIssue = Map.groupBy(ofIssues, ([file]) => file.split('/')[1] ?? '');
  byIssue.delete(UNDATED);
  return byIssue;
}

const SHELL = new Set([FAVICON_URL, MEMBER_KEYS_URL, TITLE_FONT_URL, SAVED_URL, SEARCH_URL]);

/** Whether every page needs the file: styles, scripts, the title font, the search, the page of kept issues. */
function isOfShell([file]: NamedOutput): boolean {
  return SHELL.has(pagePathOf(file)) || /^_astro\/.*\.(?:css|js)$/u.test(file);
}

function writeList(files: readonly NamedOutput[], outputs: KeptOutputs, base: string): Buffer {
  const listed = files.map(([file, { size, digest }]): OfflineFile => [
    encodeURI(pagePathOf(file)),
    size,
    digest.slice(0, 12),
  ]);
  const pages = files.filter(([file]) => file.endsWith('.html'));
  const html = pages.map(([, output]) => String(readKeptOutput(output) ?? ''));
  const list: OfflineList = toOfflineList(listed, html, base, (address) => {
    return outputs.get(decodeURI(address).slice(1))?.size ?? 0;
  });
  return Buffer.from(JSON.stringify(list));
}
