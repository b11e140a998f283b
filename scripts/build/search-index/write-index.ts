import { startCbor } from './cbor.ts';
import type { KeptPage } from './page-facts.ts';
import type { KeptOutput } from '../kept-outputs.ts';
import {
  compressFile,
  hashOf,
  INDEX_LANGUAGE,
  type KeepFile,
  startNames,
  toNames,
} from './page-record.ts';
import { readPagefindFiles } from './pagefind-files.ts';
import type { StringTable } from './string-table.ts';
import { chunkSizeFor, toWordIndex } from './word-index.ts';

/** The parts of a cached page that the index needs. */
type IndexedPage = Pick<KeptPage, 'words' | 'record'>;

/**
 * Writes a file of the index. `digest` is that of its content before compression: if the last build
 * wrote a file with the same name and digest, `make`, which gives the bytes, is not called.
 */
export type WriteFile = (
  name: string,
  digest: string,
  make: () => Uint8Array | Promise<Uint8Array>,
) => Promise<void>;

/** Writes the files of an index. */
export interface IndexWriter {
  write: WriteFile;
  /** Writes a file into the cache, before its name in the index is known. */
  keep: KeepFile;
  /** Gives a file that `keep` wrote, in this build or an earlier one, its name in the index. */
  name: (name: string, file: KeptOutput) => void;
}

/**
 * Writes an index of the pages, in this order, that Pagefind's code in the browser can read.
 * Pagefind itself would read every page again in each build; this uses what is cached of each page.
 */
export async function writeIndex(
  { write, name }: Pick<IndexWriter, 'write' | 'name'>,
  pages: readonly IndexedPage[],
  table: StringTable,
  chunkSize = chunkSizeFor(pages.length),
): Promise<void> {
  const names = toNames(pages.map(({ record }) => record.hash));
  for (const [index, { record }] of pages.entries()) {
    name(`fragment/${names[index] ?? ''}.pf_fragment`, record.file);
  }
  const chunks = await writeChunks(write, pages, table, chunkSize);
  const files = await readPagefindFiles();
  const meta = toMeta(files.entry.version, pages, names, chunks);
  // Only the name of this file has ten digits of the hash.
  const hash = `${INDEX_LANGUAGE}_${hashOf(meta).slice(0, 10)}`;
  await write(`pagefind.${hash}.pf_meta`, hashOf(meta), () => compressFile(meta));
  for (const [file, bytes] of files.code) await write(file, hashOf(bytes), () => bytes);
  const languages = { [INDEX_LANGUAGE]: { hash, wasm: null, page_count: pages.length } };
  const entry = Buffer.from(JSON.stringify({ ...files.entry, languages }));
  await write('pagefind-entry.json', hashOf(entry), () => entry);
}

/** A file of words: the first and the last word, shortened, and the file's name. */
type Chunk = [from: string, to: string, name: string];

// Maximum number of files that other threads compress at the same time; each needs about a megabyte
// of memory.
const AT_ONCE = 16;

async function writeChunks(
  write: WriteFile,
  pages: readonly IndexedPage[],
  table: StringTable,
  chunkSize: number,
): Promise<Chunk[]> {
  const words = pages.map((page) => page.words);
  const nameOf = startNames();
  const chunks: Chunk[] = [];
  const pending: Promise<void>[] = [];
  for (const { from, to, bytes } of toWordIndex(words, table, chunkSize)) {
    const hash = hashOf(bytes);
    const name = nameOf(hash);
    chunks.push([from, to, name]);
    pending.push(write(`index/${name}.pf_index`, hash, () => compressFile(bytes)));
    if (pending.length >= AT_ONCE) await Promise.all(pending.splice(0));
  }
  await Promise.all(pending);
  return chunks;
}

/** The file that Pagefind's code loads first: the names of all files, and the range of words in each. */
function toMeta(
  version: string,
  pages: readonly IndexedPage[],
  names: readonly string[],
  chunks: readonly Chunk[],
): Uint8Array {
  const cbor = startCbor();
  cbor.array(6);
  cbor.text(version);
  cbor.array(pages.length);
  for (const [index, { record }] of pages.entries()) {
    cbor.array(3);
    cbor.text(names[index] ?? '');
    cbor.integer(record.length);
    cbor.text('');
  }
  cbor.array(chunks.length);
  for (const chunk of chunks) {
    cbor.array(3);
    for (const text of chunk) cbor.text(text);
  }
  // Empty lists of filters and of sort orders, then the fields of a page with words, other than its content.
  cbor.array(0);
  cbor.array(0);
  cbor.array(1);
  cbor.text('title');
  return cbor.take();
}
