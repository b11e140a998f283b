import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { cachePath, digestOf } from '../../src/content/cache.ts';
import { cacheFolder } from '../../src/content/folder.ts';
import { nameInContent, readCache, writeCache } from '../../src/content/sealed-cache.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';

export const outputSchema = z.object({
  /** Digest of all data that the file shows, its `cacheKey`; undefined if the file has none. */
  key: z.string().optional(),
  /** Digest of the file's bytes. */
  digest: z.string(),
  size: z.int(),
  /** Modification time of the cached file, in milliseconds. */
  modified: z.number(),
  /** Inode number of the cached file, by which hard links to it are recognised. */
  inode: z.number(),
});

/** A file of the site whose bytes are in the cache, under their digest. */
export type KeptOutput = z.infer<typeof outputSchema>;

/** The files of a site by their path in the site, `about/index.html`. */
export type KeptOutputs = ReadonlyMap<string, KeptOutput>;

// Outputs are not validated field by field: `edition` is a digest of the code that wrote them, and the
// seal of the file (sealed-cache.ts) shows damage.
const listSchema = z.object({
  edition: z.string(),
  outputs: z.custom<[file: string, output: KeptOutput][]>(Array.isArray),
});

/** Folders of the cache: the lists of outputs, and the bytes of the outputs. */
export const OUTPUT_LISTS = 'outputs';
export const OUTPUT_BYTES = 'output-bytes';

/**
 * Names of the lists of outputs. `rendered`: the files of the last build without its search index; their
 * links may be broken. `books`: the EPUBs of the last build. `verified`: the same files of the last build
 * without a broken link. `search`: the files of the search index. `offline`: the lists of files for reading
 * offline. `compressed`: the compressed copies of text files. `site`: all files of the last site; its edition
 * is a digest of everything from which the site was made.
 */
type ListName = 'rendered' | 'books' | 'search' | 'verified' | 'offline' | 'compressed' | 'site';

/** The list that the last build of this content folder wrote; empty if it was written with another `edition`. */
export function readOutputs(list: ListName, edition: string): KeptOutputs {
  const read = listSchema.safeParse(readCache(OUTPUT_LISTS, nameInContent(list)));
  return new Map(read.success && read.data.edition === edition ? read.data.outputs : []);
}

/** The digests of all outputs in the lists of all content folders. */
export function listDigests(): Set<string> {
  const folder = join(cacheFolder(), OUTPUT_LISTS);
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  const lists = names.map((name) => listSchema.safeParse(readCache(OUTPUT_LISTS, basename(name))));
  return new Set(
    lists.flatMap(({ data }) => (data?.outputs ?? []).map(([, { digest }]) => digest)),
  );
}

/** Writes a list for the next build; `edition` is a digest of the code that made the files. */
export function writeOutputs(list: ListName, edition: string, outputs: KeptOutputs): void {
  const kept: z.infer<typeof listSchema> = { edition, outputs: [...outputs] };
  writeCache(OUTPUT_LISTS, nameInContent(list), kept);
}

/** Writes the bytes of an output into the cache, unless they are there already. */
export function keepOutput(bytes: Uint8Array, key: string | undefined): KeptOutput {
  const digest = digestOf(bytes);
  const path = pathOfKept({ digest });
  if (!existsSync(path) || digestOf(readFileSync(path)) !== digest) writeAtomically(path, bytes);
  const { size, mtimeMs, ino } = statSync(path);
  return { key, digest, size, modified: mtimeMs, inode: ino };
}

/** The path of the cached bytes of an output. */
export function pathOfKept({ digest }: Pick<KeptOutput, 'digest'>): string {
  return cachePath(OUTPUT_BYTES, digest);
}

/**
 * The output, if its bytes are unchanged in the cache, else undefined. The bytes are read only if the size
 * or the time of the file is not the recorded one, as after a cache was restored on another machine.
 */
export function findKept(output: KeptOutput): KeptOutput | undefined {
  const path = pathOfKept(output);
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) return undefined;
  if (isLinkTo(output, state)) return output;
  const isSame = state.size === output.size && state.mtimeMs === output.modified;
  if (!isSame && digestOf(readFileSync(path)) !== output.digest) return undefined;
  return { ...output, modified: state.mtimeMs, inode: state.ino };
}

/** The outputs of a list, if the bytes of all are unchanged in the cache; undefined otherwise, and for an empty list. */
export function findAllKept(outputs: KeptOutputs): KeptOutputs | undefined {
  const found = new Map<string, KeptOutput>();
  for (const [file, output] of outputs) {
    const kept = findKept(output);
    if (!kept) return undefined;
    found.set(file, kept);
  }
  return found.size > 0 ? found : undefined;
}

/** Whether a file with this state (of `stat`) is a hard link to the cached bytes of an output, and unchanged. */
export function isLinkTo(
  { size, modified, inode }: KeptOutput,
  state: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>,
): boolean {
  return state.ino === inode && state.size === size && state.mtimeMs === modified;
}

/** The cached bytes of an output; undefined if they are no longer in the cache. */
export function readKeptOutput(output: KeptOutput): Buffer | undefined {
  const path = pathOfKept(output);
  return existsSync(path) ? readFileSync(path) : undefined;
}
