import { buildArchive } from '../../../archive/archive.ts';
import type { Facts } from '../../../archive/entry-text.ts';
import { type ReadArchive, fillPlaceholders } from '../../read-entries.ts';
import type { IssueKey } from '../../../archive/issue.ts';
import { addressesOf, feedAddressesOf, fixedFiles } from '../../../site/routes.ts';
import * as urls from '../../../site/urls.ts';

/** An article or a bid notice with its page. */
export interface LinkedEntry {
  file: string;
  /** Its page's address, decoded. */
  url: string;
  draft: boolean;
  /** Absent where the text could not be read. */
  facts: Facts | undefined;
  /** Addresses of its downloads (Markdown, citations, attachments), decoded. */
  beneath: string[];
}

/** What links of the archive can lead to; addresses from the root, decoded. */
export interface LinkTargets {
  /** Pages and files that readers find. */
  addresses: ReadonlySet<string>;
  /** Files of feeds and letters; computed on first use, as few texts link to any. */
  feeds: () => ReadonlySet<string>;
  /** Pages and files of drafts. */
  drafts: ReadonlySet<string>;
  /** Anchors of the page of an entry, by address. */
  anchors: ReadonlyMap<string, readonly string[]>;
  /** Current addresses by old address. */
  aliases: ReadonlyMap<string, string>;
}

/** The entries of the archive with their pages and downloads. */
export function toLinkedEntries(
  { articles, bids }: ReadArchive,
  facts: ReadonlyMap<string, Facts>,
): LinkedEntry[] {
  return [
    ...articles.map((article) => {
      const listed = (article.attachments ?? []).map(({ file }) => file);
      const cited = ['bib', 'ris'].map((format) => urls.citationUrl(article, format));
      return toEntry(article, urls.articleUrl(article), [...listed], cited);
    }),
    ...bids.map((bid) => toEntry(bid, urls.bidUrl(bid), [], [])),
  ];

  function toEntry(
    { file, draft }: { file: string; draft?: boolean | undefined },
    page: string,
    listed: readonly string[],
    others: readonly string[],
  ): LinkedEntry {
    const own = facts.get(file);
    const url = urls.decodeUrl(page);
    const handedOut = [...listed, ...(own?.attachments ?? [])].map(
      (name) => url + name.normalize('NFC'),
    );
    const beneath = [urls.markdownUrl(url), ...handedOut, ...others.map(urls.decodeUrl)];
    return { file, url, draft: draft === true, facts: own, beneath };
  }
}

/** All that links can lead to; `others` are addresses that do not come from entries: pages/, public files. */
export function findLinkTargets(
  input: ReadArchive,
  entries: readonly LinkedEntry[],
  others: readonly string[],
): LinkTargets {
  const [drafts, shown] = [true, false].map((draft) =>
    entries.filter((entry) => entry.draft === draft),
  );
  // A file that could not be read counts as present: it has messages of its own.
  const read = new Set(entries.map(({ file }) => file));
  const unread = [...input.files].filter((file) => !read.has(file));
  const archive = buildArchive(fillPlaceholders(input));
  const addresses = [
    ...[urls.HOME_URL, ...fixedFiles(), ...others],
    ...addressesOfFiles(unread),
    ...addressesOf(archive, []),
    ...(shown ?? []).flatMap(({ beneath }) => beneath),
  ];
  return {
    addresses: new Set(addresses.map(urls.decodeUrl)),
    feeds: once(() => {
      const months = new Set([...archive.issues.map(({ month }) => month), ...issuesOf(unread)]);
      return new Set(feedAddressesOf(archive, [...months]).map(urls.decodeUrl));
    }),
    drafts: new Set((drafts ?? []).flatMap(({ url, beneath }) => [url, ...beneath])),
    anchors: new Map(entries.flatMap(({ url, facts }) => (facts ? [[url, facts.anchors]] : []))),
    aliases: new Map(
      input.articles.flatMap((article) =>
        article.aliases.map((alias) => [
          urls.decodeUrl(urls.aliasUrl(alias)),
          urls.decodeUrl(urls.articleUrl(article)),
        ]),
      ),
    ),
  };
}

function once<T>(find: () => T): () => T {
  let found: T | undefined;
  return () => (found ??= find());
}

const ENTRY = /^(issues|bids)\/([^/]+)\/([^/]+)\.mdx$/u;

function issuesOf(files: readonly string[]): IssueKey[] {
  return files.flatMap((file) => {
    const [, room, key] = ENTRY.exec(file) ?? [];
    return room === 'issues' && key !== undefined ? [key] : [];
  });
}

/** Addresses of the pages that will exist for these files. */
function addressesOfFiles(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const [, room, key = '', slug = ''] = ENTRY.exec(file) ?? [];
    if (room === 'issues') return [urls.issueUrl(key), urls.articleUrl({ issue: key, slug })];
    return room === 'bids' ? [urls.bidYearUrl(key), urls.bidUrl({ year: key, slug })] : [];
  });
}
