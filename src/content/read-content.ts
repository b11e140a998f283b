import * as z from 'zod';
import {
  type AccessRules,
  accessRulesOf,
  isForMembers,
  openedOn,
} from '../archive/access-rules.ts';
import { type Article, type ArticleFrontmatter, toArticle } from '../archive/article.ts';
import type { Bid, BidFrontmatter } from '../archive/bid.ts';
import type { Day } from '../archive/date.ts';
import type { TextFacts } from '../archive/entry-text.ts';
import type { ArchiveInput } from '../archive/input.ts';
import type { NeededCategories } from '../archive/least-journal.ts';
import type { EntryFolder, PlacedFile } from '../archive/placed-file.ts';
import type { Message } from '../check/message.ts';
import type { ReadArchive, ReadArticle, ReadBid } from '../check/read-entries.ts';
import { checkPlacing, findUnusedFiles } from '../check/rules/files/file-places.ts';
import type { Counts } from '../check/report/report.ts';
import { UNDATED } from '../archive/issue.ts';
import { scanFile } from '../archive/scans.ts';
import { issuePdfName } from '../site/urls.ts';
import { besideFile } from '../text/slug.ts';
import type { FieldPlaces } from '../yaml/field-places.ts';
import { buildDay } from './build-day.ts';
import { closeArticles, closePdfs } from './close-articles.ts';
import { checkDemonstration } from './demonstration.ts';
import { findEntries, listFiles, type ReadEntries } from './files.ts';
import { issueKeysOf, readIssuesOf } from './issues.ts';
import { keepEntries, type KeptEntry, makeEntry, type ReportReading } from './keep-entries.ts';
import { checkSecretsAreIgnored } from './members-secret.ts';
import { readJournal, readMembersList, readSearchWords, readStyle } from './settings.ts';

/**
 * Result of reading a content folder, with the messages about single files, but not those about several
 * files.
 */
interface ContentReading {
  /**
   * The entries without errors; undefined if journal.yaml cannot be read. Articles for members are teasers,
   * so that nothing made from the input can show their texts.
   */
  readonly input: ArchiveInput | undefined;
  /** The whole articles for members, for the step that encrypts them. */
  readonly membersArticles: Article[];
  /** Every valid field of all files, also of files with errors. */
  read: ReadArchive;
  /** Line and column of the fields of each file. */
  places: ReadonlyMap<string, FieldPlaces>;
  /** Links and anchors in the text of each entry, by file. */
  facts: Map<string, TextFacts>;
  messages: Message[];
  counts: Counts;
}

export interface ReadOptions {
  /** Whether the texts are also rendered into the cache. */
  renders?: boolean | undefined;
  /** Reads only these files, by their path in the content folder; default: all. */
  only?: ReadonlySet<string> | undefined;
  /** Day of the build, which decides what only members may read; default: `buildDay()`. */
  day?: Day | undefined;
  /** Called for the articles, and again for the notices, with the number of entries to read. */
  report?: ReportReading;
}

/** Reads and checks a content folder, or only the files in `options.only`. */
export async function readContent(
  folder: string,
  options: ReadOptions = {},
): Promise<ContentReading> {
  const { files, messages } = listFiles(folder);
  const chosen = options.only ? files.filter((file) => options.only?.has(file)) : files;
  const access = rulesFor(folder, options);
  const readings = {
    issues: await readFolder(folder, files, 'issues', options),
    bids: await readFolder(folder, files, 'bids', options),
  };
  const journals = readJournal(folder, neededBy(readings));
  const [journal] = journals.entries;
  const issues = await readIssuesOf(folder, chosen);
  const demonstration = await checkDemonstration(folder);
  const entries = [...readings.issues, ...readings.bids];
  return {
    // A getter, because parsing every entry's fields takes time and a check does not need it.
    get input() {
      if (!journal) return undefined;
      const articles = closeArticles(toArticles(readings.issues, access).entries, journal);
      const declared = issues.flatMap((issue) => issue.declared ?? []);
      return {
        journal,
        issues: closePdfs(declared, articles),
        articles,
        bids: toBids(readings.bids).entries,
        files: new Set(files),
      };
    },
    get membersArticles() {
      return toArticles(readings.issues, access).entries.filter(
        (article) => article.access === 'members' && article.draft !== true,
      );
    },
    read: {
      journal: journals.readable,
      issues: issues.map(({ read }) => read),
      articles: readings.issues.map((entry) => toReadArticle(entry, access)),
      bids: readings.bids.map(toReadBid),
      files: new Set(files),
    },
    places: new Map<string, FieldPlaces>([
      ['journal.yaml', journals.places],
      ...entries.map(({ file, places }) => [file, places] as const),
      ...issues.map(({ read, places }) => [read.file, places] as const),
    ]),
    facts: new Map(entries.flatMap(({ file, facts }) => (facts ? [[file, facts]] : []))),
    messages: selectMessages(files, options, [
      ...messages,
      ...checkPlacing(chosen),
      // With `only`, the entries that are not read may use the files.
      ...(options.only ? [] : findUnusedFiles(files, entries.map(toUsers), filesOf(issues))),
      ...[
        ...[journals, readSearchWords(folder), readStyle(folder), readMembersList(folder)],
        ...issues,
      ].flatMap((reading) => reading.messages),
      ...checkSecretsAreIgnored(folder),
      ...demonstration,
      ...entries.flatMap((entry) => entry.messages),
    ]),
    counts: {
      issues: issueKeysOf(chosen).filter((month) => month !== UNDATED).length,
      articles: readings.issues.length,
      bids: readings.bids.length,
    },
  };
}

/**
 * The messages about the files in `only`. That about a missing journal.yaml has an example; it is left out if
 * the file exists under a wrong name, which has a message too.
 */
function selectMessages(
  files: readonly string[],
  { only }: ReadOptions,
  messages: readonly Message[],
): Message[] {
  const isMisnamed = files.some((file) => /^journal\.ya?ml\b/iu.test(file));
  return messages.filter(({ file, example }) =>
    example === undefined ? (only?.has(file) ?? true) : !isMisnamed,
  );
}

/** Paths of the files that issue.yaml files use: covers, scans and the PDFs of `npm run pdf`. */
function filesOf(issues: Awaited<ReturnType<typeof readIssuesOf>>): string[] {
  return issues.flatMap(({ read: { file, month, cover, ebook } }) =>
    [cover, scanFile(ebook), issuePdfName(month)].flatMap((name) =>
      name === undefined ? [] : besideFile(file, name),
    ),
  );
}

/** The categories that the entries use; the message about a missing journal.yaml lists them. */
function neededBy({ issues, bids }: Record<EntryFolder, FolderReading>): NeededCategories {
  const paths = issues.flatMap(({ fields }) => articleFields.parse(fields).category ?? []);
  return { paths: [...new Set(paths)], bids: bids.length > 0 ? 'bids' : undefined };
}

/** Who may read which articles, by the journal.yaml of a content folder and the day of the build. */
function rulesFor(folder: string, { day = buildDay() }: ReadOptions = {}): AccessRules {
  const { categories = [] } = readJournal(folder).readable;
  return accessRulesOf(categories, day);
}

/**
 * Reads every article, and renders the texts into the cache. For `astro dev`: articles for members have
 * their texts, because the editor who writes one wants to see it.
 */
export async function readArticles(folder: string): Promise<ReadEntries<Article>> {
  const reading = await readFolder(folder, listFiles(folder).files, 'issues', { renders: true });
  return toArticles(reading, rulesFor(folder));
}

/** Reads every bid notice, and renders the texts into the cache. */
export async function readBids(folder: string): Promise<ReadEntries<Bid>> {
  return toBids(await readFolder(folder, listFiles(folder).files, 'bids', { renders: true }));
}

/** The entries of `issues/` or of `bids/`, each with its path and what was read of it. */
type FolderReading = (PlacedFile & KeptEntry)[];

async function readFolder(
  folder: string,
  files: readonly string[],
  entryFolder: EntryFolder,
  options: ReadOptions,
): Promise<FolderReading> {
  const { renders = false, only, report } = options;
  const words = readStyle(folder).entries.flatMap((style) => style.words);
  const { language = 'ko' } = readJournal(folder).readable;
  const reader = { folder, words, language, renders, access: rulesFor(folder, options) };
  const places = findEntries(files, entryFolder).filter(({ file }) => only?.has(file) ?? true);
  if (only) {
    // Reading a few entries takes less time than loading the cached list of all entries.
    return Promise.all(
      places.map(async (place) => ({ ...place, ...(await makeEntry(place, reader)) })),
    );
  }
  const entries = await keepEntries(entryFolder, places, reader, report);
  return places.flatMap((place) => {
    const entry = entries.get(place.file);
    return entry ? [{ ...place, ...entry }] : [];
  });
}

function toUsers({ file, named, messages }: FolderReading[number]) {
  return { file, messages, named: named.map(([name]) => name) };
}

function toArticles(reading: FolderReading, access: AccessRules): ReadEntries<Article> {
  return {
    entries: reading.flatMap((entry) => {
      if (!entry.isWhole) return [];
      const matter = wholeArticle.parse(entry.fields);
      const readers = {
        isForMembers: isForMembers(matter, access),
        opened: openedOn(matter, access),
      };
      return [toArticle(matter, placeOf(entry), readers)];
    }),
    messages: reading.flatMap(({ messages }) => messages),
  };
}

function toBids(reading: FolderReading): ReadEntries<Bid> {
  return {
    entries: reading.flatMap((entry) =>
      entry.isWhole
        ? [{ ...wholeBid.parse(entry.fields), ...placeOf(entry), year: entry.key }]
        : [],
    ),
    messages: reading.flatMap(({ messages }) => messages),
  };
}

function placeOf({ file, slug, digest, images, facts }: FolderReading[number]) {
  return { file, slug, digest, images, attachmentsInText: facts?.attachments ?? [] };
}

// The fields in a record have already passed their schema: one by one, or all together if `isWhole`.
const wholeArticle = z.custom<ArticleFrontmatter>();
const wholeBid = z.custom<BidFrontmatter>();
const articleFields = z.custom<Partial<ArticleFrontmatter>>();
const bidFields = z.custom<Partial<BidFrontmatter>>();

function toReadArticle(entry: FolderReading[number], access: AccessRules): ReadArticle {
  const { file, slug, key, fields, isWhole, places } = entry;
  const {
    source = [],
    credits = [],
    tags = [],
    aliases = [],
    ...rest
  } = articleFields.parse(fields);
  // True if the series is invalid or the frontmatter is not YAML.
  const isSeriesUnknown =
    !isWhole && !rest.series && ('series' in places || Object.keys(places).length === 0);
  return {
    ...rest,
    file,
    slug,
    issue: key,
    sources: source,
    credits,
    tags,
    aliases,
    isSeriesUnknown,
    isForMembers: isForMembers(rest, access),
  };
}

function toReadBid({ file, slug, key: year, fields }: FolderReading[number]): ReadBid {
  return { ...bidFields.parse(fields), file, slug, year };
}
