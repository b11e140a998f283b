import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { NoticeFacts } from '../../../src/search/answer.ts';
import type { KeptOutput } from '../kept-outputs.ts';

const gzipAsync = promisify(gzip);

/** The record of a page (Pagefind's “fragment”): the file that is loaded when the page is a result. */
export interface PageRecord {
  /** Number of parts of the content between spaces, which Pagefind calls words. */
  length: number;
  /** `hashOf` the record before compression, from which the file's name is made. */
  hash: string;
  /** The file with the compressed bytes. They are not in memory: in 10,000 articles they are 44 MB. */
  file: KeptOutput;
}

/** Writes a file of the index into the cache; `digest` is that of its content before compression. */
export type KeepFile = (bytes: Uint8Array, digest: string) => KeptOutput;

/**
 * Makes the record of a page from its encoded content and title (see record-format.ts). The facts
 * of a notice are only in the record, so that readers load them only with a result.
 */
export function toPageRecord(
  url: string,
  content: string,
  title: string,
  keep: KeepFile,
  { deadline, amount }: NoticeFacts = {},
): PageRecord {
  const length = content === '' ? 0 : content.split(' ').length;
  const record = Buffer.from(
    SIGNATURE +
      JSON.stringify({
        url,
        content,
        word_count: length,
        filters: {},
        // The deadline to the minute, `2024-08-09T10:00`; `toPagefindPage` adds the rest.
        meta: { title, deadline: deadline?.slice(0, 16), amount },
        anchors: [],
      }),
  );
  // Not in other threads, which would take two thirds more CPU for so few bytes.
  const bytes = gzipSync(record, { ...COMPRESSION, chunkSize: CHUNK });
  const hash = hashOf(record.subarray(SIGNATURE.length));
  return { length, hash, file: keep(bytes, hash) };
}

// The first bytes of each decompressed file, which Pagefind's code in the browser requires.
const SIGNATURE = 'pagefind_dcd';

// For files of words, level 7 takes a third of the time of level 9 (6 ms instead of 20 for 70 KB), and the
// files are 0.6 % larger.
const COMPRESSION = { level: 7 };

// Size of the buffers for compressed bytes; most records need only one. Node's own size is 16 KB, so that all
// buffers of 10,000 records were 180 MB.
const CHUNK = 6 * 1024;

/** Compresses a file of the index as Pagefind does, with gzip, in another thread. */
export function compressFile(bytes: Uint8Array): Promise<Buffer> {
  return gzipAsync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), COMPRESSION);
}

/** The SHA-1 in Pagefind's own hexadecimal form, in which a byte below 16 has only one digit. */
export function hashOf(bytes: Uint8Array): string {
  return Array.from(createHash('sha1').update(bytes).digest(), (byte) => byte.toString(16)).join(
    '',
  );
}

// Number of digits of the hash in a file's name; Pagefind uses more if two files would get the same
// name.
const SHORTEST_NAME = 7;

/** The names of files with these hashes, in the same order: `ko_3f2c1a9`. */
export function toNames(hashes: readonly string[]): string[] {
  return hashes.map(startNames());
}

/** Returns a function that gives a file's name for its hash, different from all names that it gave before. */
export function startNames(): (hash: string) => string {
  const used = new Set<string>();
  return (hash) => {
    let length = SHORTEST_NAME;
    while (used.has(hash.slice(0, length)) && length < hash.length) length++;
    used.add(hash.slice(0, length));
    return `${INDEX_LANGUAGE}_${hash.slice(0, length)}`;
  };
}

/** Language of the index; the index of analysed words is only for Korean. */
export const INDEX_LANGUAGE = 'ko';
