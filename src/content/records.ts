import * as z from 'zod';
import { digestOf, readCache, writeCache } from './cache.ts';
import { codeDigest } from './code-digest.ts';

const messageSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  rule: z.string(),
  text: z.string(),
  severity: z.literal('advice').optional(),
});

const imageSchema = z.object({
  file: z.string(),
  name: z.string(),
  width: z.int(),
  height: z.int(),
  transparent: z.boolean(),
});

const factsSchema = z.object({
  links: z.array(z.object({ url: z.string(), line: z.int(), column: z.int() })),
  anchors: z.array(z.string()),
  attachments: z.array(z.string()),
});

/** The result of checking an entry, as it is kept between runs. */
export const recordSchema = z.object({
  /** Key of the rendered text in the cache; covers all that the record depends on. */
  digest: z.string(),
  /** Names of the files beside it that the entry names, whether they are there or not. */
  named: z.array(z.string()),
  /** The fields of the frontmatter that are valid one by one, even if another field is not. */
  fields: z.record(z.string(), z.unknown()),
  /** Whether the frontmatter as a whole is right. */
  isWhole: z.boolean(),
  /** Where each field stands. */
  places: z.record(z.string(), z.tuple([z.int(), z.int()]).readonly()),
  images: z.array(imageSchema),
  messages: z.array(messageSchema),
  /** Absent where the text could not be read. */
  facts: factsSchema.optional(),
});

export type EntryRecord = z.infer<typeof recordSchema>;

/** The records of a folder's room, by file. */
export type Records = ReadonlyMap<string, EntryRecord>;

const keptSchema = z.object({
  edition: z.string(),
  entries: z.array(z.tuple([z.string(), recordSchema])),
});

/**
 * The records of the last check; none where their file is missing, half-written or another's.
 * `words` is what they depend on besides the code and their own entries.
 */
export function readRecords(folder: string, room: string, words: unknown): Records {
  const kept = keptSchema.safeParse(readCache('records', digestOf(folder, room)));
  const isOurs = kept.success && kept.data.edition === editionOf(words);
  return new Map(isOurs ? kept.data.entries : []);
}

/** Keeps the records of a room, all in one file; what is not among them is forgotten. */
export function writeRecords(folder: string, room: string, words: unknown, records: Records): void {
  const kept: z.infer<typeof keptSchema> = { edition: editionOf(words), entries: [...records] };
  writeCache('records', digestOf(folder, room), kept);
}

function editionOf(words: unknown): string {
  return digestOf(codeDigest('src/content/entry.ts'), JSON.stringify(words));
}
