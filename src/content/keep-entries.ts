import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { mayBeForMembers } from '../archive/access-rules.ts';
import type { ArticleFrontmatter } from '../archive/article.ts';
import type { PlacedFile, EntryFolder } from '../archive/placed-file.ts';
import { isError } from '../check/message.ts';
import { type CacheName, digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import {
  type EntryRecord,
  explainUnreadable,
  readEntry,
  type ReadingOptions,
  stateOfNamed,
  unreadable,
} from './read-entry.ts';
import { isRendered, writeBody } from './rendered-texts.ts';
import { nameInContent, readCache, writeCache } from './sealed-cache.ts';
import { runOnPool, startPool } from './worker-pool.ts';
import { WriteFault } from './write-atomically.ts';

// Starting a thread takes as long as checking this many entries.
const WORTH_A_THREAD = 150;

/** The result of reading and checking an entry, as the cache keeps it between runs. */
export interface KeptEntry extends EntryRecord {
  /** Key of the rendered text in the cache: a digest of everything that the text depends on. */
  digest: string;
}

/** Starts a progress display for `total` entries to read; `advance` adds entries that are done. */
export type ReportReading = (total: number) => {
  advance: (count: number) => void;
  end: () => void;
};

type KeptEntries = ReadonlyMap<string, KeptEntry>;

// Entries are not validated field by field: `edition` is a digest of the code that wrote them, and the
// seal of the file (sealed-cache.ts) shows damage.
const keptSchema = z.object({
  edition: z.string(),
  entries: z.custom<[file: string, entry: KeptEntry][]>(Array.isArray),
});

/**
 * Reads the entries of `issues/` or `bids/`; the result has them by file, in the order of `places`.
 * Entries that have not changed since the last run come from the cache; the others are read, on
 * several threads if they are many.
 */
export async function keepEntries(
  entryFolder: EntryFolder,
  places: readonly PlacedFile[],
  options: ReadingOptions,
  report?: ReportReading,
): Promise<KeptEntries> {
  const name = nameInContent(entryFolder, options.folder);
  const edition = digestOf(codeOfEntries(), JSON.stringify([options.language, options.words]));
  const lists = CACHES.map((cache) => ({ cache, last: readRecords(name, edition, cache) }));
  const last: KeptEntries = new Map(lists.flatMap((list) => [...list.last]));
  const current = new Map<string, KeptEntry>();
  for (const place of places) {
    const entry = last.get(place.file);
    if (entry && isCurrent(entry, place, options)) current.set(place.file, entry);
  }
  const stale = places.filter(({ file }) => !current.has(file));
  const progress = report?.(stale.length);
  const made = new Map(await makeAll(stale, options, progress?.advance));
  progress?.end();
  const entries = places.flatMap(({ file }): [string, KeptEntry][] => {
    const entry = current.get(file) ?? made.get(file);
    return entry ? [[file, entry]] : [];
  });
  for (const { cache, last: before } of lists) {
    const own = entries.filter(([, entry]) => cacheFor(entry, entryFolder, options) === cache);
    const isSame = own.length === before.size && own.every(([file]) => before.has(file));
    const isMade = own.some(([file]) => made.has(file));
    if (isMade || !isSame) writeCache('records', name, { edition, entries: own }, cache);
  }
  return new Map(entries);
}

const CACHES = ['shared', 'private'] as const;

/** The records that the last run wrote into a cache; empty if other code or another word list made them. */
function readRecords(name: string, edition: string, cache: CacheName): KeptEntries {
  const read = keptSchema.safeParse(readCache('records', name, cache));
  return new Map(read.success && read.data.edition === edition ? read.data.entries : []);
}

const articleFields = z.custom<Partial<ArticleFrontmatter>>();

/**
 * The cache for what was read of an entry, because it contains headings and quotes of the text: the private
 * one for an article for members, and for an article whose frontmatter or category has errors, because it
 * may be for members too.
 */
function cacheFor(
  { fields, isWhole }: EntryRecord,
  entryFolder: EntryFolder,
  { access }: ReadingOptions,
): CacheName {
  if (entryFolder === 'bids') return 'shared';
  return !isWhole || mayBeForMembers(articleFields.parse(fields), access) ? 'private' : 'shared';
}

function isCurrent(entry: KeptEntry, place: PlacedFile, options: ReadingOptions): boolean {
  const { folder, language, renders } = options;
  try {
    const states = entry.named.map(([name]) => stateOfNamed(place, folder, name));
    const isSame = entry.digest === digestEntry(place, language, digestFile(place, folder), states);
    if (!isSame || !renders || entry.messages.some(isError)) return isSame;
    return isRendered(entry.digest, cacheFor(entry, place.entryFolder, options));
  } catch {
    return false;
  }
}

type Made = [file: string, entry: KeptEntry][];

const madeSchema = z.custom<Made>();

async function makeAll(
  places: readonly PlacedFile[],
  options: ReadingOptions,
  advance?: (count: number) => void,
): Promise<Made> {
  const count = Math.min(availableParallelism(), Math.floor(places.length / WORTH_A_THREAD));
  if (count < 2) return makeHere({ places, options }, () => advance?.(1));
  const [own = [], ...others] = Array.from({ length: count }, (_, share) =>
    places.filter((_place, index) => index % count === share),
  );
  // Astro runs the site's code from a bundle; a thread runs this file from its source.
  const pool = startPool(resolve('src/content/keep-entries.ts'), { workers: others.length });
  const elsewhere = others.map((share) => {
    const task = { places: share, options };
    return runOnPool(pool, task).then(
      (made) => madeSchema.parse(made),
      () => makeHere(task),
    );
  });
  // Only this thread reports progress; the other threads are about as fast as this one.
  const here = makeHere({ places: own, options }, () => advance?.(count));
  const made = await Promise.all([here, ...elsewhere]);
  await pool.destroy();
  return made.flat();
}

/** Reads entries on this thread, one after the other; other threads run this function as their task. */
export default async function makeHere(
  task: { places: readonly PlacedFile[]; options: ReadingOptions },
  onMade?: () => void,
): Promise<Made> {
  const made: Made = [];
  for (const place of task.places) {
    made.push([place.file, await makeEntry(place, task.options)]);
    onMade?.();
  }
  return made;
}

/**
 * Reads an entry and writes its rendered text into the cache. An unexpected error becomes a message,
 * so that the other files are still read; its digest is '', so the next run reads the entry again.
 * Throws if the cache cannot be written.
 */
export async function makeEntry(place: PlacedFile, options: ReadingOptions): Promise<KeptEntry> {
  try {
    // Computed before the text is read: if the file is saved in between, the next run reads it again.
    const own = digestFile(place, options.folder);
    const { record, body } = await readEntry(place, options);
    const digest = digestEntry(
      place,
      options.language,
      own,
      record.named.map(([, state]) => state),
    );
    if (body) writeBody(digest, body, cacheFor(record, place.entryFolder, options));
    return { ...record, digest };
  } catch (error) {
    if (error instanceof WriteFault) throw error;
    return { ...unreadable([explainUnreadable(place.file, error)]).record, digest: '' };
  }
}

/** Cache key of all results of an entry: a digest of the code, its path, its bytes and the files that it names. */
function digestEntry(
  place: PlacedFile,
  language: string,
  own: string,
  states: readonly string[],
): string {
  return digestOf(codeOfEntries(), place.file, language, own, ...states);
}

function digestFile({ file }: PlacedFile, folder: string): string {
  return digestOf(readFileSync(join(folder, file)));
}

function codeOfEntries(): string {
  return codeDigest('src/content/read-entry.ts');
}
