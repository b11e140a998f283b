import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { PlacedFile, EntryFolder } from '../archive/placed-file.ts';
import { isError } from '../check/message.ts';
import { type CacheName, digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { cacheOfEntry, type KeptEntry, type PlacedEntry } from './kept-entry.ts';
import {
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
 * Reads the entries of `issues/` or `bids/` at these places. Those that have not changed since the last
 * run come from the cache; the others are read, on several threads if they are many.
 */
export async function keepEntries(
  entryFolder: EntryFolder,
  places: readonly PlacedFile[],
  options: ReadingOptions,
  report?: ReportReading,
): Promise<PlacedEntry[]> {
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
  const entries = places.flatMap((place) => {
    const entry = current.get(place.file) ?? made.get(place.file);
    return entry ? [{ place, entry }] : [];
  });
  for (const { cache, last: before } of lists) {
    const own = entries
      .filter(({ place, entry }) => cacheOfEntry(entry, place, options.access) === cache)
      .map(({ place, entry }) => [place.file, entry] as const);
    const isSame = own.length === before.size && own.every(([file]) => before.has(file));
    const isMade = own.some(([file]) => made.has(file));
    if (isMade || !isSame) writeCache('records', name, { edition, entries: own }, cache);
  }
  return entries.map(({ place, entry }) => ({ ...place, ...entry }));
}

const CACHES = ['shared', 'private'] as const;

/** The records that the last run wrote into a cache; empty if other code or another word list made them. */
function readRecords(name: string, edition: string, cache: CacheName): KeptEntries {
  const read = keptSchema.safeParse(readCache('records', name, cache));
  return new Map(read.success && read.data.edition === edition ? read.data.entries : []);
}

function isCurrent(entry: KeptEntry, place: PlacedFile, options: ReadingOptions): boolean {
  const { folder, language, renders } = options;
  try {
    const states = entry.named.map(([name]) => stateOfNamed(place, folder, name));
    const isSame = entry.digest === digestEntry(place, language, digestFile(place, folder), states);
    if (!isSame || !renders || entry.messages.some(isError)) return isSame;
    return isRendered(entry.digest, cacheOfEntry(entry, place, options.access));
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
    if (body) writeBody(digest, body, cacheOfEntry(record, place, options.access));
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
