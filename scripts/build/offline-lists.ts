import { codeDigest } from '../../src/content/code-digest.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { readSiteUrl } from '../../src/content/settings.ts';
import { UNDATED } from '../../src/archive/issue.ts';
import type { OfflineFile, OfflineList } from '../../src/exports/offline-list.ts';
import { toOfflineList } from '../../src/exports/write-offline-list.ts';
import { offlineListKey } from '../../src/load/output-keys.ts';
import { basePath } from '../../src/site/base-path.ts';
import { routeOf } from '../../src/site/route-of.ts';
import {
  FAVICON_URL,
  issueUrl,
  offlineListUrl,
  SAVED_URL,
  TITLE_FONT_URL,
} from '../../src/site/urls.ts';
import { pagePathOf } from '../built-files.ts';
import {
  findKept,
  keepOutput,
  type KeptOutput,
  type KeptOutputs,
  readKept,
  readOutputs,
  writeOutputs,
} from './kept-outputs.ts';

/**
 * Makes the lists of files to keep for reading offline: one for each dated issue, and one of the files that
 * every page needs. They are made from the finished files of a site; a list of the last build is used again
 * if its files are the same.
 */
export function makeOfflineLists(outputs: KeptOutputs): KeptOutputs {
  const edition = codeDigest('scripts/build/offline-lists.ts');
  const last = readOutputs('offline', edition);
  const base = basePath(readSiteUrl(contentFolder()));
  const lists = new Map<string, KeptOutput>();
  const add = (page: string, files: readonly NamedOutput[]): void => {
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

type NamedOutput = [file: string, output: KeptOutput];

/** The files of each dated issue: its page and those of its articles. */
function filesByIssue(outputs: KeptOutputs): Map<string, NamedOutput[]> {
  const ofIssues = [...outputs].filter(([file]) => {
    if (!file.startsWith('issues/') || !file.endsWith('/index.html')) return false;
    const kind = routeOf(pagePathOf(file))?.kind;
    return kind === 'issue' || kind === 'article';
  });
  const byIssue = Map.groupBy(ofIssues, ([file]) => file.split('/')[1] ?? '');
  byIssue.delete(UNDATED);
  return byIssue;
}

const SHELL = new Set([FAVICON_URL, TITLE_FONT_URL, SAVED_URL]);

/** Whether every page needs the file: styles, scripts, the title font, the page of what is kept. */
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
  const html = pages.map(([, output]) => String(readKept(output) ?? ''));
  const list: OfflineList = toOfflineList(listed, html, base, (address) => {
    return outputs.get(decodeURI(address).slice(1))?.size ?? 0;
  });
  return Buffer.from(JSON.stringify(list));
}
