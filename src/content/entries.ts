import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { isError } from '../check/message.ts';
import { cachePath } from './cache.ts';
import { isCurrent, readEntry, type Reader } from './entry.ts';
import type { PlacedFile, Room } from './placing.ts';
import {
  type EntryRecord,
  type Records,
  readRecords,
  recordSchema,
  writeRecords,
} from './records.ts';

// Starting a thread takes as long as checking this many entries.
const WORTH_A_THREAD = 150;

/**
 * The records of all entries of a room, in their order. What has not changed since the last run is
 * taken from there, and much work is shared among threads.
 */
export async function readEntries(
  room: Room,
  places: readonly PlacedFile[],
  reader: Reader,
): Promise<Records> {
  const kept = readRecords(reader.folder, room, reader.words);
  const current = new Map<string, EntryRecord>();
  for (const place of places) {
    const record = kept.get(place.file);
    const isWhole = record && isCurrent(record, place, reader.folder);
    if (isWhole && (!reader.renders || isRendered(record))) current.set(place.file, record);
  }
  const stale = places.filter(({ file }) => !current.has(file));
  const made = new Map(await readAll(stale, reader));
  const records = new Map<string, EntryRecord>();
  for (const { file } of places) {
    const record = current.get(file) ?? made.get(file);
    if (record) records.set(file, record);
  }
  if (stale.length > 0 || kept.size !== records.size) {
    writeRecords(reader.folder, room, reader.words, records);
  }
  return records;
}

/** Checks entries on this thread, one after the other. */
export async function readHere(places: readonly PlacedFile[], reader: Reader): Promise<Made> {
  const made: Made = [];
  for (const place of places) made.push([place.file, await readEntry(place, reader)]);
  return made;
}

type Made = [file: string, record: EntryRecord][];

async function readAll(places: readonly PlacedFile[], reader: Reader): Promise<Made> {
  const worth = Math.floor(places.length / WORTH_A_THREAD);
  const count = Math.max(1, Math.min(availableParallelism(), worth));
  const shares = Array.from({ length: count }, (_, share) =>
    places.filter((_place, index) => index % count === share),
  );
  const [own = [], ...others] = shares;
  const elsewhere = others.map((share) => readInThread(share, reader));
  const here = await readHere(own, reader);
  return [...here, ...(await Promise.all(elsewhere)).flat()];
}

const madeSchema = z.array(z.tuple([z.string(), recordSchema]));

/** On a thread of its own; on this one where that fails. */
async function readInThread(places: readonly PlacedFile[], reader: Reader): Promise<Made> {
  // The site's code is bundled elsewhere; the thread runs from its source.
  const thread = new Worker(resolve('src/content/entries-worker.ts'), {
    workerData: { places, reader },
  });
  const { promise, resolve: done } = Promise.withResolvers<unknown>();
  thread.once('message', done);
  thread.once('error', done);
  thread.once('exit', done);
  const made = madeSchema.safeParse(await promise);
  return made.success ? made.data : readHere(places, reader);
}

function isRendered({ digest, messages }: EntryRecord): boolean {
  return messages.some(isError) || existsSync(cachePath('bodies', digest));
}
