import { buildArchive } from '../../../archive/archive.ts';
import type { Day } from '../../../archive/date.ts';
import type { TextFacts } from '../../../archive/entry-text.ts';
import { type ReadArchive, fillPlaceholders } from '../../read-entries.ts';
import type { IssueKey } from '../../../archive/issue.ts';
import { isOmitted } from '../../../archive/omitted.ts';
import { calendarAddressesOf } from '../../../bids/calendars.ts';
import { addressesOf, feedAddressesOf, fixedFiles } from '../../../site/routes.ts';
import { redirectsOf } from '../../../site/redirects.ts';
import * as urls from '../../../site/urls.ts';

/** An article or a bid notice, its URLs and the links in its text. */
export interface LinkedEntry {
  file: string;
  /** Path of the page's URL, decoded: `/issues/2024-04/x/`. */
  url: string;
  draft: boolean;
  /** Whether only members may read its text. */
  isForMembers: boolean;
  /** The day from which everybody may read it; undefined if it stays for members. */
  opens: Day | undefined;
  /** Links and anchors of the entry's text; undefined if it could not be read. */
  facts: TextFacts | undefined;
  /** URLs of the entry's downloads (Markdown, attachments), decoded. */
  beneath: string[];
  /** URLs that its attachments would have if everybody could read it, decoded; else empty. */
  sealed: string[];
}

/** All URLs of the site that a link may have: paths from the root, decoded. */
export interface LinkTargets {
  /** URLs of published pages and files, without feeds. */
  addresses: ReadonlySet<string>;
  /** URLs of feeds, calendars and letters; computed on first use, because few texts link to one. */
  feeds: () => ReadonlySet<string>;
  /** URLs of drafts and their downloads. */
  drafts: ReadonlySet<string>;
  /**
   * The day on which each article for members opens to everybody, undefined if it never does; the key is the
   * page's URL.
   */
  members: ReadonlyMap<string, Day | undefined>;
  /** URLs of attachments of articles for members, which are not published; the value is the page. */
  sealed: ReadonlyMap<string, string>;
  /** HTML `id`s on each entry's page; the key is the page's URL. */
  anchors: ReadonlyMap<string, readonly string[]>;
  /** Current URLs of articles; the key is an old URL (`aliases`). */
  aliases: ReadonlyMap<string, string>;
}

/** Collects the URLs and links of every entry. The key of `facts` is the path of the file. */
export function toLinkedEntries(
  { journal, articles, bids }: ReadArchive,
  facts: ReadonlyMap<string, TextFacts>,
): LinkedEntry[] {
  return [
    ...articles.map((article) => {
      const listed = (article.attachments ?? []).map(({ file }) => file);
      return toEntry(article, urls.articleUrl(article), listed);
    }),
    ...bids.map((bid) => toEntry(bid, urls.bidUrl(bid), [])),
  ];

  function toEntry(
    { file, draft, isForMembers = false, opens }: EntryRead,
    page: string,
    listed: readonly string[],
  ): LinkedEntry {
    const own = facts.get(file);
    const url = urls.decodeUrl(page);
    const handedOut = [...listed, ...(own?.attachments ?? [])].map(
      (name) => url + name.normalize('NFC'),
    );
    const markdown = isOmitted(journal, 'markdown') ? [] : [urls.markdownUrl(url)];
    const beneath = [...markdown, ...(isForMembers ? [] : handedOut)];
    const sealed = isForMembers ? handedOut : [];
    return { file, url, draft: draft === true, isForMembers, opens, facts: own, beneath, sealed };
  }
}

interface EntryRead {
  file: string;
  draft?: boolean | undefined;
  isForMembers?: boolean | undefined;
  opens?: Day | undefined;
}

/** Collects all targets of links; `others` are the URLs of standing pages (pages/) and public files. */
export function findLinkTargets(
  input: ReadArchive,
  entries: readonly LinkedEntry[],
  others: readonly string[],
): LinkTargets {
  const [drafts, shown] = [true, false].map((draft) =>
    entries.filter((entry) => entry.draft === draft),
  );
  // A file with errors counts as present: its own errors are reported elsewhere.
  const read = new Set(entries.map(({ file }) => file));
  const unread = [...input.files].filter((file) => !read.has(file));
  const filled = fillPlaceholders(input);
  const archive = buildArchive(filled);
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
      const files = [...feedAddressesOf(archive, [...months]), ...calendarAddressesOf(archive)];
      return new Set(files.map(urls.decodeUrl));
    }),
    drafts: new Set((drafts ?? []).flatMap(({ url, beneath }) => [url, ...beneath])),
    members: new Map(
      (shown ?? []).flatMap(({ url, isForMembers, opens }) => (isForMembers ? [[url, opens]] : [])),
    ),
    sealed: new Map(entries.flatMap(({ url, sealed }) => sealed.map((address) => [address, url]))),
    anchors: new Map(entries.flatMap(({ url, facts }) => (facts ? [[url, facts.anchors]] : []))),
    aliases: new Map(
      redirectsOf({ articles: filled.articles, agencies: archive.agencies }).map(({ from, to }) => [
        urls.decodeUrl(from),
        urls.decodeUrl(to),
      ]),
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
    const [, topFolder, key] = ENTRY.exec(file) ?? [];
    return topFolder === 'issues' && key !== undefined ? [key] : [];
  });
}

/** URLs of the pages of these .mdx files, and of their issues or years. */
function addressesOfFiles(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const [, topFolder, key = '', slug = ''] = ENTRY.exec(file) ?? [];
    if (topFolder === 'issues') return [urls.issueUrl(key), urls.articleUrl({ issue: key, slug })];
    return topFolder === 'bids' ? [urls.bidYearUrl(key), urls.bidUrl({ year: key, slug })] : [];
  });
}
