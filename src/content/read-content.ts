import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { accessRulesOf } from '../archive/access-rules.ts';
import type { Article } from '../archive/article.ts';
import type { Day } from '../archive/date.ts';
import type { TextFacts } from '../archive/entry-text.ts';
import type { ArchiveInput } from '../archive/input.ts';
import type { NeededCategories } from '../archive/least-journal.ts';
import type { EntryFolder } from '../archive/placed-file.ts';
import { formatMessage, isError, type Message } from '../check/message.ts';
import type { ReadArchive } from '../check/read-entries.ts';
import { checkPlacing, findUnusedFiles } from '../check/rules/files/file-places.ts';
import type { Counts } from '../check/report/report.ts';
import { UNDATED } from '../archive/issue.ts';
import type { SearchWords } from '../archive/search-words.ts';
import type { FieldPlaces } from '../yaml/field-places.ts';
import { buildDay } from './build-day.ts';
import { renderTeasers } from './close-articles.ts';
import { checkDemonstration } from './demonstration.ts';
import { findEntries, listFiles } from './files.ts';
import { contentFolder } from './folder.ts';
import { filesOfIssues, issueKeysOf, readIssuesOf } from './issues.ts';
import { keepEntries, makeEntry, type ReadingOptions, type ReportReading } from './keep-entries.ts';
import { type PlacedEntry, toReadArticle, toReadBid } from './kept-entry.ts';
import { checkSecretsAreIgnored } from './members-secret.ts';
import { readJournal, readMembersList, readSearchWords, readStyle } from './settings.ts';
import type { ReadingMemory } from './reading-memory.ts';
import { type ShownFiles, toClosedInput, toMembersArticles } from './shown-files.ts';
import { keepSitePeriod } from './site-period.ts';

/**
 * Result of reading a content folder, with the messages about single files, but not those about several
 * files.
 */
export interface ContentReading {
  /** What each file gives that a page shows. */
  readonly shown: ShownFiles;
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
  report?: ReportReading | undefined;
  /** What a process that reads the folder again and again remembers of it. */
  memory?: ReadingMemory | undefined;
}

/** Reads and checks a content folder, or only the files in `options.only`. */
export async function readContent(
  folder: string,
  options: ReadOptions = {},
): Promise<ContentReading> {
  const { files, messages } = listFiles(folder);
  const chosen = options.only ? files.filter((file) => options.only?.has(file)) : files;
  const readingOptions = readingOptionsOf(folder, options);
  const { access } = readingOptions;
  const readings = {
    issues: await readFolder(files, 'issues', readingOptions, options),
    bids: await readFolder(files, 'bids', readingOptions, options),
  };
  const read = {
    articles: readings.issues.map((entry) => toReadArticle(entry, access)),
    bids: readings.bids.map(toReadBid),
  };
  const journals = readJournal(folder, neededBy(read));
  const [journal] = journals.entries;
  const issues = await readIssuesOf(folder, chosen);
  const entries = [...readings.issues, ...readings.bids];
  const present = new Set(files);
  return {
    shown: {
      journal,
      issues: issues.map(({ declared, read: { file } }) => ({ file, declared })),
      articles: readings.issues,
      bids: readings.bids,
      access,
      files: present,
    },
    read: {
      journal: journals.readable,
      issues: issues.map(({ read }) => read),
      ...read,
      files: present,
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
      ...(options.only ? [] : findUnusedFiles(files, entries, filesOfIssues(issues))),
      ...[
        ...[journals, readSearchWords(folder), readStyle(folder), readMembersList(folder)],
        ...issues,
      ].flatMap((reading) => reading.messages),
      ...checkSecretsAreIgnored(folder),
      ...(await checkDemonstration(folder)),
      ...messagesOf(entries),
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

/** The categories that the entries use; the message about a missing journal.yaml lists them. */
function neededBy({ articles, bids }: Pick<ReadArchive, 'articles' | 'bids'>): NeededCategories {
  const paths = articles.flatMap(({ category }) => category ?? []);
  return { paths: [...new Set(paths)], bids: bids.length > 0 ? 'bids' : undefined };
}

/** The options for reading the entries of a content folder, from its journal.yaml and style.yaml. */
function readingOptionsOf(
  folder: string,
  { renders = false, day = buildDay() }: ReadOptions,
): ReadingOptions {
  const { language = 'ko', categories = [] } = readJournal(folder).readable;
  const words = readStyle(folder).entries.flatMap((style) => style.words);
  return { folder, words, language, renders, access: accessRulesOf(categories, day) };
}

/** Reads the entries of `issues/` or of `bids/`. */
async function readFolder(
  files: readonly string[],
  entryFolder: EntryFolder,
  readingOptions: ReadingOptions,
  { only, report, memory }: ReadOptions,
): Promise<PlacedEntry[]> {
  const places = findEntries(files, entryFolder).filter(({ file }) => only?.has(file) ?? true);
  if (only) {
    // Reading a few entries takes less time than loading the cached list of all entries.
    return Promise.all(
      places.map(async (place) => ({ ...place, ...(await makeEntry(place, readingOptions)) })),
    );
  }
  return keepEntries(entryFolder, places, readingOptions, { report, memory });
}

function messagesOf(entries: readonly PlacedEntry[]): Message[] {
  return entries.flatMap(({ messages }) => messages);
}

/**
 * Writes the entries that the check of a build has read to the file that BUILD_INPUT names, if it is
 * set. The build's other processes read this file: they need not read the entries again, and all see
 * the same content even if an editor saves a file meanwhile.
 */
export async function writeInput({ shown }: ContentReading): Promise<void> {
  const path = process.env.BUILD_INPUT;
  const input = path === undefined ? undefined : toClosedInput(shown);
  if (path === undefined || !input) return;
  await renderTeasers(input);
  keepSitePeriod(input, buildDay());
  writeFileSync(path, JSON.stringify({ ...input, files: [...input.files] }));
  writeFileSync(`${path}.members`, JSON.stringify(toMembersArticles(shown)));
  writeFileSync(`${path}.words`, JSON.stringify(readSearchWords(contentFolder()).entries));
}

/** What `writeInput` of this build wrote; undefined outside of a build. */
function readWritten(part: '' | '.members' | '.words'): unknown {
  const path = process.env.BUILD_INPUT;
  return path === undefined ? undefined : JSON.parse(readFileSync(`${path}${part}`, 'utf8'));
}

// Not validated field by field: `writeInput` of the same build wrote it.
const writtenInput = z.custom<(Omit<ArchiveInput, 'files'> & { files: string[] }) | undefined>();
const writtenArticles = z.custom<Article[] | undefined>();
const writtenWords = z.custom<SearchWords[] | undefined>();

/** Reads the entries to build: from the file BUILD_INPUT if it is set, else from the content folder. */
export async function readArchiveInput(): Promise<ArchiveInput> {
  const written = writtenInput.parse(readWritten(''));
  if (written) return { ...written, files: new Set(written.files) };
  const { shown, messages } = await readContent(contentFolder(), { renders: true });
  const errors = messages.filter(isError);
  const input = errors.length > 0 ? undefined : toClosedInput(shown);
  if (!input) throw new Error(errors.map(formatMessage).join('\n'));
  await renderTeasers(input);
  return input;
}

/**
 * The whole articles for members, as the check of this build wrote them; empty outside of a build. Only for
 * the code that encrypts them: all other code gets the teasers of `readArchiveInput`.
 */
export function readMembersArticles(): Article[] {
  return writtenArticles.parse(readWritten('.members')) ?? [];
}

/** Reads search.yaml; in a build only once, because parsing takes 0.1 s. Undefined if it has errors. */
export function readWords(): SearchWords | undefined {
  const [words] =
    writtenWords.parse(readWritten('.words')) ?? readSearchWords(contentFolder()).entries;
  return words;
}
