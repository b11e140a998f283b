import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Facts } from '../archive/entry-text.ts';
import { checkArchive } from '../check/check-archive.ts';
import { type Message, sortMessages } from '../check/message.ts';
import type { ReadArchive } from '../check/read-entries.ts';
import type { Counts } from '../check/report/counted.ts';
import { findLinkFaults, linkTarget } from '../check/rules/links/link-faults.ts';
import { findLinkTargets, toLinkedEntries } from '../check/rules/links/link-targets.ts';
import {
  AGENCIES_URL,
  ANY_SITE,
  CATEGORIES_URL,
  FEEDS_URL,
  pageUrl,
  SOURCES_URL,
  TAGS_URL,
} from '../site/urls.ts';
import { placeIn } from '../yaml/field-places.ts';
import { pagesFolder } from './folder.ts';
import { readContent, type ReadOptions } from './read-content.ts';

/** Everything that is wrong in a content folder or in some files of it, sorted, and how much was looked at. */
export async function checkContent(
  folder: string,
  options: ReadOptions = {},
): Promise<{ messages: Message[]; counts: Counts }> {
  const { only } = options;
  const { read, places, facts, messages, counts } = await readContent(folder, options);
  // An editor opens the file by the name that stands in the message.
  const named = (found: readonly Message[]): Message[] =>
    sortMessages(found.map((message) => ({ ...message, file: fromHere(folder, message.file) })));
  const joined = checkArchive(only ? withoutSeries(read) : read);
  const located = joined.map(({ field, ...message }) => ({
    ...message,
    ...placeIn(places.get(message.file) ?? {}, field),
  }));
  const links = only ? await checkLinksOfFew(folder, { read, facts }) : checkLinks({ read, facts });
  return { messages: named([...messages, ...located, ...links]), counts };
}

/** A few parts of a series do not tell which are missing. */
function withoutSeries(read: ReadArchive): ReadArchive {
  return { ...read, articles: read.articles.map((article) => ({ ...article, series: undefined })) };
}

function fromHere(folder: string, file: string): string {
  return join(relative(process.cwd(), folder), file);
}

/** Entries that have been read, with what their texts tell. */
interface LinkReading {
  read: ReadArchive;
  facts: ReadonlyMap<string, Facts>;
}

/** Links of an archive that has been read whole. */
function checkLinks({ read, facts }: LinkReading): Message[] {
  const entries = toLinkedEntries(read, facts);
  const targets = findLinkTargets(read, entries, otherAddresses());
  const isUnsure = (path: string): boolean =>
    read.journal.categories === undefined && path.startsWith(CATEGORIES_URL);
  return findLinkFaults(entries, { ...targets, site: siteOf(read), isUnsure });
}

/**
 * Links of a few entries: what they lead to is read besides. Which tags, sources, agencies and past
 * feeds there are, only the whole archive knows, so links to these are left to its check.
 */
async function checkLinksOfFew(folder: string, few: LinkReading): Promise<Message[]> {
  if (![...few.facts.values()].some(({ links }) => links.length > 0)) return [];
  const around = findAround(folder, few);
  // Listing a large folder once more takes its time.
  const others = around.size > 0 ? await readContent(folder, { only: around }) : undefined;
  const read = {
    ...few.read,
    articles: [...few.read.articles, ...(others?.read.articles ?? [])],
    bids: [...few.read.bids, ...(others?.read.bids ?? [])],
  };
  const entries = toLinkedEntries(read, new Map([...(others?.facts ?? []), ...few.facts]));
  const targets = findLinkTargets(read, entries, otherAddresses());
  const judged = entries.filter(({ file }) => few.facts.has(file));
  return findLinkFaults(judged, { ...targets, site: siteOf(read), isUnsure });
}

/** The site's own address; one that no link has where journal.yaml does not say it (RFC 2606). */
function siteOf({ journal }: ReadArchive): string {
  return journal.url ?? ANY_SITE;
}

function isUnsure(path: string): boolean {
  return [TAGS_URL, SOURCES_URL, AGENCIES_URL, FEEDS_URL].some((list) => path.startsWith(list));
}

/** The other entries that the links lead to, by their address or by one that they had. */
function findAround(folder: string, { read, facts }: LinkReading): Set<string> {
  const own = toLinkedEntries(read, facts);
  const { addresses, feeds } = findLinkTargets(read, own, otherAddresses());
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
    return isKnown ? [] : findNaming(folder, texts, path);
  });
  return new Set(around);
}

/** The texts in which an address stands, as an old address of theirs may. */
function findNaming(folder: string, texts: readonly string[], path: string): string[] {
  const typed = path.replace(/\/$/u, '');
  const spellings = [typed, encodeURI(typed)].map((spelling) => Buffer.from(spelling));
  return texts.filter((text) => {
    const bytes = readFileSync(join(folder, text));
    return spellings.some((spelling) => bytes.includes(spelling));
  });
}

/** Addresses that no entry tells: the standing pages and the public files. */
function otherAddresses(): string[] {
  const pages = listNames(pagesFolder()).filter((name) => name.endsWith('.mdx'));
  return [
    ...pages.map((name) => pageUrl(name.slice(0, -'.mdx'.length))),
    ...listNames(resolve('public')).map((name) => `/${name}`),
  ];
}

function listNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
}
