import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { cachePath, digestOf } from '../../src/content/cache.ts';
import { cacheFolder } from '../../src/content/folder.ts';
import { nameInContent, readCache, writeCache } from '../../src/content/sealed-cache.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';

export const outputSchema = z.object({
  /** Digest of everything that the file depends on; undefined if that is not known. */
  key: z.string().optional(),
  /** Digest of its bytes. */
  digest: z.string(),
  size: z.int(),
  /** Modification time of the kept bytes, in milliseconds. */
  modified: z.number(),
  /** Number of the kept bytes in the file system, which a hard link to them has too. */
  inode: z.number(),
});

/** A file of the site as the cache keeps it. */
export type KeptOutput = z.infer<typeof outputSchema>;

/** The files that a build wrote, by their path in the site. */
export type KeptOutputs = ReadonlyMap<string, KeptOutput>;

/** The outputs are as an earlier build wrote them: the seal of the file covers every byte. */
const listSchema = z.object({
  edition: z.string(),
  outputs: z.custom<[file: string, output: KeptOutput][]>(Array.isArray),
});

/** Kinds of the cache: the lists, and the bytes that they name. */
export const OUTPUT_LISTS = 'outputs';
export const OUTPUT_BYTES = 'output-bytes';

/**
 * `rendered`: the files of the last build except its search index; their links may be broken.
 * `verified`: the same of the last build whose links were all verified. `search`: the files of the search
 * index. `compressed`: copies of text files. `site`: all files of the last site, under a digest of
 * everything that it was made from.
 */
type ListName = 'rendered' | 'search' | 'verified' | 'compressed' | 'site';

/** The list that the last build of this content folder left; empty if its edition is another. */
export function readOutputs(list: ListName, edition: string): KeptOutputs {
  const read = listSchema.safeParse(readCache(OUTPUT_LISTS, nameInContent(list)));
  return new Map(read.success && read.data.edition === edition ? read.data.outputs : []);
}

/** The digests that the lists of all content folders name. */
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

/** Keeps a list for the next build; `edition` is a digest of the code that it comes from. */
export function writeOutputs(list: ListName, edition: string, outputs: KeptOutputs): void {
  const kept: z.infer<typeof listSchema> = { edition, outputs: [...outputs] };
  writeCache(OUTPUT_LISTS, nameInContent(list), kept);
}

/** Keeps the bytes of an output. */
export function keepOutput(bytes: Uint8Array, key: string | undefined): KeptOutput {
  const digest = digestOf(bytes);
  const path = pathOfKept({ digest });
  if (!existsSync(path) || digestOf(readFileSync(path)) !== digest) writeAtomically(path, bytes);
  const { size, mtimeMs, ino } = statSync(path);
  return { key, digest, size, modified: mtimeMs, inode: ino };
}

/** Where the bytes of an output are kept. */
export function pathOfKept({ digest }: Pick<KeptOutput, 'digest'>): string {
  return cachePath(OUTPUT_BYTES, digest);
}

/**
 * The output if its bytes are still in the cache unchanged, else undefined. The bytes are read only
 * where size or time differ from those kept, as after a cache was restored on another machine.
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

/** The outputs of a list that is not empty, if `findKept` finds the bytes of all. */
export function findAllKept(outputs: KeptOutputs): KeptOutputs | undefined {
  const found = new Map<string, KeptOutput>();
  for (const [file, output] of outputs) {
    const kept = findKept(output);
    if (!kept) return undefined;
    found.set(file, kept);
  }
  return found.size > 0 ? found : undefined;
}

/** Whether a file with this state is a hard link to the kept bytes of an output, unchanged. */
export function isLinkTo(
  { size, modified, inode }: KeptOutput,
  state: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>,
): boolean {
  return state.ino === inode && state.size === size && state.mtimeMs === modified;
}

/** The bytes of an output of an earlier build; undefined if they are no longer kept. */
export function readKept(output: KeptOutput): Buffer | undefined {
  const path = pathOfKept(output);
  return existsSync(path) ? readFileSync(path) : undefined;
}
