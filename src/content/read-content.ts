import * as z from 'zod';
import { type Article, type ArticleMatter, articleSchema, toArticle } from '../archive/article.ts';
import { type Bid, type BidMatter, bidSchema } from '../archive/bid.ts';
import type { Facts } from '../archive/entry-text.ts';
import type { ArchiveInput } from '../archive/input.ts';
import { findEntries, type PlacedFile, type Room } from '../archive/placed-file.ts';
import type { Message } from '../check/message.ts';
import type { ReadArchive, ReadArticle, ReadBid } from '../check/read-entries.ts';
import { checkPlacing, findUnusedFiles } from '../check/rules/files/file-places.ts';
import type { Counts } from '../check/report/counted.ts';
import { besideFile } from '../text/slug.ts';
import type { FieldPlaces } from '../yaml/field-places.ts';
import { listFiles, type Reading } from './files.ts';
import { issueKeysOf, readIssuesOf } from './issues.ts';
import { keepEntries, type KeptEntry, makeEntry } from './keep-entries.ts';
import { readJournal, readSearchWords, readStyle } from './settings.ts';

/** What a content folder holds, and what is wrong file by file; archive-wide messages are not among them. */
interface ContentReading {
  /** The entries without faults; undefined without a journal.yaml that can be read. */
  readonly input: ArchiveInput | undefined;
  /** What could be read of all files, those with faults too. */
  read: ReadArchive;
  /** Where the fields of each file stand. */
  places: ReadonlyMap<string, FieldPlaces>;
  /** What the text of each entry tells the others, by file. */
  facts: Map<string, Facts>;
  messages: Message[];
  counts: Counts;
}

/** Options of `readContent`: whether texts are rendered, and which files are read (default: all). */
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
  const entries = [...rooms.issues, ...rooms.bids];
  const covers = issues.flatMap(({ read: { file, cover } }) =>
    cover === undefined ? [] : [besideFile(file, cover)],
  );
  return {
    // A getter, as the check does without it and parsing every entry's fields takes time.
    get input() {
      return (
        journal && {
          journal,
          issues: issues.flatMap(({ declared }) => declared ?? []),
          articles: toArticles(rooms.issues).entries,
          bids: toBids(rooms.bids).entries,
          files: new Set(files),
        }
      );
    },
    read: {
      journal: journals.readable,
      issues: issues.map(({ read }) => read),
      articles: rooms.issues.map(toReadArticle),
      bids: rooms.bids.map(toReadBid),
      files: new Set(files),
    },
    places: new Map([
      ...entries.map(({ file, places }) => [file, places] as const),
      ...issues.map(({ read, places }) => [read.file, places] as const),
    ]),
    facts: new Map(entries.flatMap(({ file, facts }) => (facts ? [[file, facts]] : []))),
    messages: [
      ...messages,
      ...checkPlacing(chosen),
      // A part of the entries does not show which files the others use.
      ...(options.only ? [] : findUnusedFiles(files, entries.map(toUsers), covers)),
      ...[journals, readSearchWords(folder), readStyle(folder), ...issues].flatMap(
        (reading) => reading.messages,
      ),
      ...entries.flatMap((entry) => entry.messages),
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

/** The entries of a room, each with its place and what was read of it. */
type RoomReading = (PlacedFile & KeptEntry)[];

async function readRoom(
  folder: string,
  files: readonly string[],
  room: Room,
  { renders = false, only }: ReadOptions,
): Promise<RoomReading> {
  const words = readStyle(folder).entries.flatMap((style) => style.words);
  const reader = { folder, words, renders };
  const places = findEntries(files, room).filter(({ file }) => only?.has(file) ?? true);
  if (only) {
    // Reading a few entries takes less than reading the kept ones of the whole room.
    return Promise.all(
      places.map(async (place) => ({ ...place, ...(await makeEntry(place, reader)) })),
    );
  }
  const entries = await keepEntries(room, places, reader);
  return places.flatMap((place) => {
    const entry = entries.get(place.file);
    return entry ? [{ ...place, ...entry }] : [];
  });
}

function toUsers({ file, named, messages }: RoomReading[number]) {
  return { file, messages, named: named.map(([name]) => name) };
}

function toArticles(reading: RoomReading): Reading<Article> {
  return {
    entries: reading.flatMap(({ file, slug, fields, isWhole, digest, images }) => {
      // A schema takes its own output, so the kept fields are read like the written ones.
      const { data } = articleSchema.safeParse(fields);
      return data && isWhole ? [toArticle(data, { slug, file, digest, images })] : [];
    }),
    messages: reading.flatMap(({ messages }) => messages),
  };
}

function toBids(reading: RoomReading): Reading<Bid> {
  return {
    entries: reading.flatMap(({ file, slug, key: year, fields, isWhole, digest, images }) => {
      const { data } = bidSchema.safeParse(fields);
      return data && isWhole ? [{ ...data, slug, year, file, digest, images }] : [];
    }),
    messages: reading.flatMap(({ messages }) => messages),
  };
}

// Each field has passed its schema, or it would not be among them.
const articleFields = z.custom<Partial<ArticleMatter>>();
const bidFields = z.custom<Partial<BidMatter>>();

function toReadArticle(entry: RoomReading[number]): ReadArticle {
  const { file, slug, key, fields, isWhole, places } = entry;
  const {
    source = [],
    credits = [],
    tags = [],
    aliases = [],
    ...rest
  } = articleFields.parse(fields);
  // A series that is there and wrong, or in a frontmatter that is no YAML.
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
  };
}

function toReadBid({ file, slug, key: year, fields }: RoomReading[number]): ReadBid {
  return { ...bidFields.parse(fields), file, slug, year };
}
