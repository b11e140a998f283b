import { existsSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { AccessRules } from '../archive/access-rules.ts';
import { type KeptBody, keptBodySchema } from '../archive/entry-text.ts';
import type { EntryFolder, PlacedFile } from '../archive/placed-file.ts';
import { chartPictureSchema } from '../body/chart/chart-picture.ts';
import { MAX_FILE_SIZE } from '../body/limits.ts';
import type { Body } from '../body/render.ts';
import {
  checkEntry,
  type CheckOptions,
  type EntryRecord,
  unreadableEntry,
} from '../check/check-entry.ts';
import { fileMessage, isError } from '../check/message.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { attachmentUrl, bidAttachmentUrl } from '../site/urls.ts';
import { type CacheName, cachePath, DAMAGED_CACHE, digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { digestFile, examineFiles, stateOfNamed } from './entry-files.ts';
import { explainUnreadable } from './fault-log.ts';
import { readText } from './files.ts';
import { cacheOfEntry, type KeptEntry, type PlacedEntry } from './kept-entry.ts';
import type { ReadingMemory } from './reading-memory.ts';
import { nameInContent, readCache, readSealed, writeCache } from './sealed-cache.ts';
import { runOnPool, startPool } from './worker-pool.ts';
import { WriteFault } from './write-atomically.ts';

// Starting a thread takes as long as checking this many entries.
const WORTH_A_THREAD = 150;

/** Options for reading entries: facts of the journal, and whether the texts are rendered. */
export interface ReadingOptions extends CheckOptions {
  folder: string;
  /** Whether a text without errors is rendered. */
  renders: boolean;
  /** Which articles only members may read. */
  access: AccessRules;
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
 * Reads the entries of `issues/` or `bids/` at these places. Those that have not changed since the last
 * run come from the cache, or from `memory`; the others are read, on several threads if they are many.
 */
export async function keepEntries(
  entryFolder: EntryFolder,
  places: readonly PlacedFile[],
  options: ReadingOptions,
  { report, memory }: { report?: ReportReading | undefined; memory?: ReadingMemory | undefined },
): Promise<PlacedEntry[]> {
  const name = nameInContent(entryFolder, options.folder);
  const edition = digestOf(codeOfEntries(), JSON.stringify([options.language, options.words]));
  const remembered = memory?.lists.get(entryFolder);
  const isRemembered = remembered?.edition === edition;
  // With a memory the lists are read and written once: writing the list of 10,000 entries takes a second.
  const lists = isRemembered
    ? []
    : CACHES.map((cache) => ({ cache, last: readRecords(name, edition, cache) }));
  const last: KeptEntries = isRemembered
    ? remembered.entries
    : new Map(lists.flatMap((list) => [...list.last]));
  const current = new Map<string, KeptEntry>();
  for (const place of places) {
    const entry = last.get(place.file);
    if (entry && isCurrent(entry, place, options, memory)) current.set(place.file, entry);
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
  const read = new Map(entries.map(({ place, entry }) => [place.file, entry]));
  memory?.lists.set(entryFolder, { edition, entries: read });
  return entries.map(({ place, entry }) => ({ ...place, ...entry }));
}

const CACHES = ['shared', 'private'] as const;

/** The records that the last run wrote into a cache; empty if other code or another word list made them. */
function readRecords(name: string, edition: string, cache: CacheName): KeptEntries {
  const read = keptSchema.safeParse(readCache('records', name, cache));
  return new Map(read.success && read.data.edition === edition ? read.data.entries : []);
}

function isCurrent(
  entry: KeptEntry,
  place: PlacedFile,
  options: ReadingOptions,
  memory?: ReadingMemory,
): boolean {
  const { folder, language, renders } = options;
  const digest = memory?.digestFile ?? ((path: string) => digestFile(folder, path));
  try {
    const states = entry.named.map(([name]) => stateOfNamed(place, folder, name, digest));
    const isSame = entry.digest === digestEntry(place, language, digest(place.file), states);
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
    const own = digestFile(options.folder, place.file);
    const { record, body } = await readEntry(place, options);
    const states = record.named.map(([, state]) => state);
    const digest = digestEntry(place, options.language, own, states);
    if (body) writeBody(digest, body, cacheOfEntry(record, place, options.access));
    return { ...record, digest };
  } catch (error) {
    if (error instanceof WriteFault) throw error;
    return { ...unreadableEntry([explainUnreadable(place.file, error)]), digest: '' };
  }
}

/** Reads and checks an .mdx file; `body` is its rendered text, absent without `renders` or with errors. */
async function readEntry(
  place: PlacedFile,
  options: ReadingOptions,
): Promise<{ record: EntryRecord; body?: Body }> {
  const { file } = place;
  const { folder, language } = options;
  if (statSync(join(folder, file)).size > MAX_FILE_SIZE) {
    const tooLarge = '파일이 너무 큽니다. 2MB 이하로 나누어 주세요.';
    return { record: unreadableEntry([fileMessage(file, '크기', tooLarge)]) };
  }
  const { text, messages } = readText(folder, file);
  if (text === undefined) return { record: unreadableEntry(messages) };
  const { record, tree, images } = await checkEntry(text, place, options, (names) =>
    examineFiles(place, folder, names),
  );
  if (!options.renders || !tree || record.messages.some(isError)) return { record };
  // Imported here, because a check renders nothing and starts sooner without it.
  const { renderBody } = await import('../body/render.ts');
  const addressOf = (name: string): string => attachmentAddress(place, name);
  return { record, body: renderBody(tree, { images, attachmentUrl: addressOf, language }) };
}

/** URL of an attachment of the entry: `/issues/2024-04/x/survey.pdf`. */
function attachmentAddress({ entryFolder, key, slug }: PlacedFile, name: string): string {
  return entryFolder === 'issues'
    ? attachmentUrl({ issue: key, slug }, name)
    : bidAttachmentUrl({ year: key, slug }, name);
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

function codeOfEntries(): string {
  return codeDigest('src/content/keep-entries.ts');
}

/**
 * Caches a rendered text under the digest of its entry. The charts are in a separate file, because a build
 * reads the charts of every text, but few texts have any. A text that is written to the private cache is
 * removed from the shared one, where it was while everybody could read it.
 */
export function writeBody(
  digest: string,
  { charts, ...body }: Body,
  cache: CacheName = 'shared',
): void {
  if (cache === 'private') removeBody(digest, 'shared');
  // Charts first, so that a body in the cache always has its charts.
  if (charts.length > 0) writeCache('charts', digest, charts, cache);
  writeCache('bodies', digest, body, cache);
}

/**
 * Whether the rendered text of an entry is in this cache. Only with VERIFY_CACHE=1 is it also checked
 * for damage, because reading 10,000 texts takes a second.
 */
export function isRendered(digest: string, cache?: CacheName): boolean {
  if (!existsSync(cachePath('bodies', digest, cache))) return false;
  return process.env.VERIFY_CACHE !== '1' || readSealed('bodies', digest, cache) !== undefined;
}

/**
 * The cached rendered text of an entry, by the entry's digest; throws DAMAGED_CACHE if it is lost or damaged.
 * The digest of a teaser (`close-articles.ts`) gives the text of the teaser, never the private one.
 */
export function readBody(digest: string): KeptBody {
  const body = keptBodySchema.safeParse(readCache('bodies', digest, cacheOf('bodies', digest)));
  return body.success ? body.data : refuse(digest);
}

function cacheOf(kind: string, digest: string): CacheName {
  return existsSync(cachePath(kind, digest)) ? 'shared' : 'private';
}

/** Removes the cached files of a text, so that the next build renders it again, and throws DAMAGED_CACHE. */
function refuse(digest: string): never {
  removeBody(digest, 'shared');
  removeBody(digest, 'private');
  throw new Error(DAMAGED_CACHE);
}

function removeBody(digest: string, cache: CacheName): void {
  for (const kind of ['bodies', 'charts']) rmSync(cachePath(kind, digest, cache), { force: true });
}

/** The charts in the text of an entry as drawings; throws DAMAGED_CACHE if their file is damaged. */
export function chartsOf({ digest }: { digest: string }): Drawing[] {
  const cache = cacheOf('charts', digest);
  if (!existsSync(cachePath('charts', digest, cache))) return [];
  const { data } = z.array(chartPictureSchema).safeParse(readCache('charts', digest, cache));
  return (data ?? refuse(digest)).map(({ name, ...spec }) => ({ kind: 'chart', name, spec }));
}
