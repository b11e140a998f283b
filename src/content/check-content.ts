import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFacts } from '../archive/entry-text.ts';
import { checkArchive } from '../check/check-archive.ts';
import { type Message, sortMessages } from '../check/message.ts';
import type { ReadArchive } from '../check/read-entries.ts';
import type { Counts } from '../check/report/report.ts';
import { findLinkFaults, linkTarget } from '../check/rules/links/link-faults.ts';
import { findLinkTargets, toLinkedEntries } from '../check/rules/links/link-targets.ts';
import {
  AGENCIES_URL,
  ANY_SITE,
  BIDS_URL,
  CATEGORIES_URL,
  FEEDS_URL,
  pageUrl,
  PEOPLE_URL,
  SERIES_URL,
  SOURCES_URL,
  TAGS_URL,
} from '../site/urls.ts';
import { checkStandingPage } from '../check/rules/files/standing-page-faults.ts';
import { placeIn } from '../yaml/field-places.ts';
import { readText } from './files.ts';
import { nameFromHere, PUBLIC_README, publicFolder } from './folder.ts';
import { type ContentReading, readContent, type ReadOptions } from './read-content.ts';

interface CheckedContent {
  messages: Message[];
  counts: Counts;
  reading: ContentReading;
}

interface CheckOptions extends ReadOptions {
  /** A new `uuid:…` for an article without an id, which its message proposes. */
  newId?: (file: string) => string;
}

/**
 * Checks a content folder, or some of its files (`options.only`). Gives the messages, sorted, and the
 * number of checked entries.
 */
export async function checkContent(
  folder: string,
  options: CheckOptions = {},
): Promise<CheckedContent> {
  const { only } = options;
  const reading = await readContent(folder, options);
  const { read, places, facts, counts } = reading;
  const messages = withNewIds(reading, options.newId);
  const named = (found: readonly Message[]): Message[] =>
    sortMessages(
      found.map((message) => ({ ...message, file: nameFromHere(message.file, folder) })),
    );
  const joined = checkArchive(only ? withoutWholeArchiveFields(read) : read, otherAddresses(read));
  const located = joined.map(({ field, ...message }) => ({
    ...message,
    ...placeIn(places.get(message.file) ?? {}, field),
  }));
  const pages = only ? [] : checkPages(folder, read);
  const few = { read, facts };
  const links = only ? await checkLinksOfFew(folder, few) : checkLinks(few);
  return {
    messages: named([...messages, ...located, ...links, ...pages]),
    counts,
    reading,
  };
}

/** The messages of single files, where those about a missing id propose a new one. */
function withNewIds(
  { messages, read, places }: ContentReading,
  newId: CheckOptions['newId'],
): Message[] {
  const lacking = new Set(
    read.articles
      .filter(({ file, id }) => id === undefined && !('id' in (places.get(file) ?? {})))
      .map(({ file }) => file),
  );
  if (!newId || lacking.size === 0) return messages;
  return messages.map((message) =>
    message.rule === '아이디' && lacking.has(message.file)
      ? {
          ...message,
          text: `${message.text} 머리말에 이 줄을 적어 주세요: id: ${newId(message.file)}`,
        }
      : message,
  );
}

/**
 * The archive without the fields that can be checked only against all articles, for a check of some files: `people`,
 * `series` and `tags` of journal.yaml (is each used?) and `series` of articles (is a part missing?).
 */
function withoutWholeArchiveFields(read: ReadArchive): ReadArchive {
  const journal = { ...read.journal, people: undefined, series: undefined, tags: undefined };
  const articles = read.articles.map((article) => ({ ...article, series: undefined }));
  return { ...read, journal, articles };
}

/** Entries that were read; `facts` are the links and anchors of their texts, by file. */
interface LinkReading {
  read: ReadArchive;
  facts: ReadonlyMap<string, TextFacts>;
}

/** Checks the links of a whole archive. */
function checkLinks({ read, facts }: LinkReading): Message[] {
  const entries = toLinkedEntries(read, facts);
  const targets = findLinkTargets(read, entries, otherAddresses(read));
  const needs = (path: string): boolean => needsCategories(read, path);
  return findLinkFaults(entries, { ...targets, site: siteOf(read), isUnsure: needs });
}

/** Whether an address depends on the categories of journal.yaml, and these have an error of their own. */
function needsCategories({ journal }: ReadArchive, path: string): boolean {
  const isListed = path === BIDS_URL || path.startsWith(CATEGORIES_URL);
  return isListed && journal.categories === undefined;
}

/**
 * Checks the links of a few entries and reads the entries that they lead to. Links to tags, sources,
 * people, series, agencies and past feeds are not checked, as these are known only from the whole archive.
 */
async function checkLinksOfFew(folder: string, few: LinkReading): Promise<Message[]> {
  if (![...few.facts.values()].some(({ links }) => links.length > 0)) return [];
  const around = findAround(folder, few);
  // Only if there are any: reading lists the whole content folder again.
  const others = around.size > 0 ? await readContent(folder, { only: around }) : undefined;
  const read = {
    ...few.read,
    articles: [...few.read.articles, ...(others?.read.articles ?? [])],
    bids: [...few.read.bids, ...(others?.read.bids ?? [])],
  };
  const entries = toLinkedEntries(read, new Map([...(others?.facts ?? []), ...few.facts]));
  const targets = findLinkTargets(read, entries, otherAddresses(read));
  const judged = entries.filter(({ file }) => few.facts.has(file));
  const unsure = (path: string): boolean => isUnsure(path) || needsCategories(read, path);
  return findLinkFaults(judged, { ...targets, site: siteOf(read), isUnsure: unsure });
}

/**
 * The site's URL; without one in journal.yaml, a placeholder that no real link has (`.invalid`, RFC
 * 2606).
 */
function siteOf({ journal }: ReadArchive): string {
  return journal.url ?? ANY_SITE;
}

/** Lists whose pages are known only from the whole archive. */
const UNSURE = [TAGS_URL, SOURCES_URL, PEOPLE_URL, SERIES_URL, AGENCIES_URL, FEEDS_URL];

/**
 * Whether only the whole archive shows if an address exists: that of a tag, a source, a person, a
 * series, an agency or a feed.
 */
function isUnsure(path: string): boolean {
  return UNSURE.some((list) => path.startsWith(list));
}

/** Files of the other entries that the links lead to, by their current or an old address. */
function findAround(folder: string, { read, facts }: LinkReading): Set<string> {
  const own = toLinkedEntries(read, facts);
  const { addresses, feeds } = findLinkTargets(read, own, otherAddresses(read));
  const paths = own.flatMap((entry) =>
    (entry.facts?.links ?? []).flatMap(
      ({ url }) => linkTarget(url, entry.url, siteOf(read))?.path ?? [],
    ),
  );
  const texts = [...read.files].filter((file) => file.endsWith('.mdx') && !facts.has(file));
  const around = [...new Set(paths)].flatMap((path) => {
    const file = texts.find((text) => path.startsWith(`/${text.slice(0, -'.mdx'.length)}/`));
    if (file !== undefined) return [file];
    const isKnown = addresses.has(path) || isUnsure(path) || feeds().has(path);
    return isKnown ? [] : findFilesWithPath(folder, texts, path);
  });
  return new Set(around);
}

/**
 * Of the .mdx files `texts` those that contain a URL path, decoded or encoded: one of them may have it in `aliases`.
 * Needed when only some entries are checked and a link leads to an unknown path; searched as bytes, without parsing.
 */
function findFilesWithPath(folder: string, texts: readonly string[], path: string): string[] {
  const typed = path.replace(/\/$/u, '');
  const spellings = [typed, encodeURI(typed)].map((spelling) => Buffer.from(spelling));
  return texts.filter((text) => {
    const bytes = readFileSync(join(folder, text));
    return spellings.some((spelling) => bytes.includes(spelling));
  });
}

function checkPages(folder: string, read: ReadArchive): Message[] {
  return standingPages(read).flatMap((file) => {
    const { text, messages } = readText(folder, file);
    return text === undefined ? messages : checkStandingPage(file, text);
  });
}

/** Files of the standing pages: `pages/about.mdx`. */
function standingPages({ files }: ReadArchive): string[] {
  return [...files].filter((file) => /^pages\/[^/]+\.mdx$/u.test(file));
}

/** Addresses that do not come from entries: the standing pages and the public files. */
function otherAddresses(read: ReadArchive): string[] {
  return [
    ...standingPages(read).map((file) => pageUrl(file.slice('pages/'.length, -'.mdx'.length))),
    ...listNames(publicFolder())
      .filter((name) => name !== PUBLIC_README)
      .map((name) => `/${name}`),
  ];
}

function listNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
}
