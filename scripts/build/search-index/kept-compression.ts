import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { nameInContent, readSealed, writeSealed } from '../../../src/content/sealed-cache.ts';
import { compressFile, hashOf } from './page-record.ts';

const KIND = 'search-files';

type Compressed = ReadonlyMap<string, Uint8Array>;

// Only this code writes it, and it is sealed.
const keptSchema = z.custom<Compressed>();

/** Compresses the files of words. */
interface KeptCompression {
  /** A file as it is written, with its hash. */
  compress: (bytes: Uint8Array) => Promise<{ hash: string; compressed: Uint8Array }>;
  /** Keeps what was compressed for the next build, in which most of these files are the same. */
  keep: () => void;
}

/** Takes what the last build compressed from the cache; nothing if it is damaged. */
export function startCompression(): KeptCompression {
  const sealed = readSealed(KIND, nameInContent(KIND));
  const known: Compressed = sealed ? keptSchema.parse(deserialize(sealed)) : new Map();
  const used = new Map<string, Uint8Array>();
  return {
    compress: async (bytes) => {
      const hash = hashOf(bytes);
      const compressed = known.get(hash) ?? (await compressFile(bytes));
      used.set(hash, compressed);
      return { hash, compressed };
    },
    keep: () => {
      writeSealed(KIND, nameInContent(KIND), serialize(used));
    },
  };
}
