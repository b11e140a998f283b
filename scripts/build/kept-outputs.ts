import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
 * `rendered`: the outputs of the last build, whose links may be broken. `verified`: those of the
 * last build whose links were all verified.
 */
type ListName = 'rendered' | 'verified';

/** The list that the last build of this content folder left; empty if other code made it. */
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
  const path = cachePath(OUTPUT_BYTES, digest);
  if (!existsSync(path) || digestOf(readFileSync(path)) !== digest) writeAtomically(path, bytes);
  const { size, mtimeMs } = statSync(path);
  return { key, digest, size, modified: mtimeMs };
}

/**
 * The output if its bytes are still in the cache unchanged, else undefined. The bytes are read only
 * where size or time differ from those kept, as after a cache was restored on another machine.
 */
export function findKept(output: KeptOutput): KeptOutput | undefined {
  const path = cachePath(OUTPUT_BYTES, output.digest);
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) return undefined;
  if (state.size === output.size && state.mtimeMs === output.modified) return output;
  if (digestOf(readFileSync(path)) !== output.digest) return undefined;
  return { ...output, modified: state.mtimeMs };
}

/** The bytes of an output of an earlier build; undefined if they are no longer kept. */
export function readKept({ digest }: KeptOutput): Buffer | undefined {
  const path = cachePath(OUTPUT_BYTES, digest);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Puts the bytes of an output at a path by a hard link, or by a copy where the disk has no links. */
export function placeOutput({ digest }: KeptOutput, path: string): void {
  const kept = cachePath(OUTPUT_BYTES, digest);
  try {
    linkSync(kept, path);
  } catch {
    mkdirSync(dirname(path), { recursive: true });
    try {
      linkSync(kept, path);
    } catch {
      copyFileSync(kept, path);
    }
  }
}
