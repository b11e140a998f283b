import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, articleSchema, toArticle } from '../archive/article.ts';
import { type Bid, bidSchema } from '../archive/bid.ts';
import type { Facts } from '../archive/facts.ts';
import type { ArchiveInput } from '../archive/input.ts';
import { issueSchema } from '../archive/issue.ts';
import type { FieldMessage, Message } from '../check/message.ts';
import type { Counts } from '../check/report/counted.ts';
import { besideFile } from '../text/slug.ts';
import { type Locate, readYaml } from '../yaml/read-yaml.ts';
import { splitFrontmatter } from '../body/frontmatter.ts';
import { readEntries, readHere } from './entries.ts';
import { listFiles, readText } from './files.ts';
import { issueKeysOf, readIssuesOf } from './issues.ts';
import { checkPlacing, findEntries, type PlacedFile, type Room } from './placing.ts';
import type { Reading } from './reading.ts';
import type { EntryRecord } from './records.ts';
import { readJournal, readSearchWords, readStyle } from './settings.ts';
import { findUnusedFiles } from './unused.ts';

/** What a content folder holds, and what is wrong file by file; archive-wide messages are not among them. */
export interface ContentReading {
  /** Absent without a journal.yaml that can be read. */
  input: ArchiveInput | undefined;
  /** What the text of each entry tells the others, by file. */
  facts: Map<string, Facts>;
  messages: Message[];
  counts: Counts;
}

/** How much is done for a reading. */
export interface ReadOptions {
  /** Renders the texts into the cache. */
  renders?: boolean | undefined;
  /** Reads these files alone, by their path in the content folder. */
  only?: ReadonlySet<string> | undefined;
}

/** Reads a content folder, whole or in part. */
export async function readContent(
  folder: string,
  options: ReadOptions = {},
): Promise<ContentReading> {
  const { files, messages } = listFiles(folder);
  const chosen = options.only ? files.filter((file) => options.only?.has(file)) : files;
  const journals = readJournal(folder);
  const [journal] = journals.entries;
  const rooms = {
    issues: await readRoom(folder, files, 'issues', options),
    bids: await readRoom(folder, files, 'bids', options),
  };
  const issues = await readIssuesOf(folder, chosen);
  const articles = toArticles(rooms.issues);
  const bids = toBids(rooms.bids);
  const entries = [...rooms.issues, ...rooms.bids];
  const covers = issues.entries.flatMap(({ file, cover }) =>
    cover === undefined ? [] : [besideFile(file, cover)],
  );
  return {
    input: journal && {
      journal,
      issues: issues.entries,
      articles: articles.entries,
      bids: bids.entries,
      files: new Set(files),
    },
    facts: new Map(entries.map(({ file, record }) => [file, record.facts])),
    messages: [
      ...messages,
      ...checkPlacing(chosen),
      // A few entries do not tell what the others name.
      ...(options.only ? [] : findUnusedFiles(files, entries, covers)),
      ...[journals, readSearchWords(folder), readStyle(folder), issues, articles, bids].flatMap(
        (reading) => reading.messages,
      ),
    ].filter(({ file }) => options.only?.has(file) ?? true),
    counts: {
      issues: issueKeysOf(chosen).length,
      articles: rooms.issues.length,
      bids: rooms.bids.length,
    },
  };
}

/** Every article, its text rendered into the cache. */
export async function readArticles(folder: string): Promise<Reading<Article>> {
  return toArticles(await readRoom(folder, listFiles(folder).files, 'issues', { renders: true }));
}

/** Every bid notice, its text rendered into the cache. */
export async function readBids(folder: string): Promise<Reading<Bid>> {
  return toBids(await readRoom(folder, listFiles(folder).files, 'bids', { renders: true }));
}

/** The entries of a room with what the check made of each. */
type RoomReading = (PlacedFile & { record: EntryRecord })[];

async function readRoom(
  folder: string,
  files: readonly string[],
  room: Room,
  { renders = false, only }: ReadOptions,
): Promise<RoomReading> {
  const words = readStyle(folder).entries.flatMap((style) => style.words);
  const reader = { folder, words, renders };
  const places = findEntries(files, room).filter(({ file }) => only?.has(file) ?? true);
  // A few are read before the records of all would be.
  const records = only
    ? new Map(await readHere(places, reader))
    : await readEntries(room, places, reader);
  return places.flatMap((place) => {
    const record = records.get(place.file);
    return record ? [{ ...place, record }] : [];
  });
}

function toArticles(reading: RoomReading): Reading<Article> {
  return {
    entries: reading.flatMap(({ file, slug, record: { matter, digest, images } }) => {
      // A schema takes its own output, so the kept matter is read like the written one.
      const { data } = articleSchema.safeParse(matter);
      return data ? [toArticle(data, { slug, file, digest, images })] : [];
    }),
    messages: reading.flatMap(({ record }) => record.messages),
  };
}

function toBids(reading: RoomReading): Reading<Bid> {
  return {
    entries: reading.flatMap(({ file, slug, key: year, record: { matter, digest, images } }) => {
      const { data } = bidSchema.safeParse(matter);
      return data ? [{ ...data, slug, year, file, digest, images }] : [];
    }),
    messages: reading.flatMap(({ record }) => record.messages),
  };
}

/** Gives findings about fields the places where these stand; each file is read again once. */
export function locateFields(folder: string, found: readonly FieldMessage[]): Message[] {
  const byFile = Map.groupBy(found, ({ file }) => file);
  return [...byFile].flatMap(([file, messages]) => {
    const locate = locateIn(folder, file);
    return messages.map(({ field, ...message }) => ({ ...message, ...locate(field) }));
  });
}

function locateIn(folder: string, file: string): Locate {
  const atStart: Locate = () => ({ line: 1, column: 1 });
  const { text } = existsSync(join(folder, file)) ? readText(folder, file) : { text: undefined };
  if (text === undefined) return atStart;
  if (file.endsWith('.yaml')) return readYaml(text, issueSchema).locate;
  const { split } = splitFrontmatter(text);
  if (!split) return atStart;
  const { locate } = readYaml(split.matter, articleSchema, split.matterLine);
  return (field) => (field.length === 0 ? atStart(field) : locate(field));
}
