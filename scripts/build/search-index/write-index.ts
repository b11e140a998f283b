import { startCbor } from './cbor.ts';
import type { KeptPage } from './page-facts.ts';
import { compressFile, hashOf, LANGUAGE, startNames, toNames } from './page-record.ts';
import { readPagefindFiles } from './pagefind-files.ts';
import type { StringTable } from './string-table.ts';
import { chunkSizeFor, toWordIndex } from './word-index.ts';

/** What the index needs of a page. */
type IndexedPage = Pick<KeptPage, 'words' | 'record'>;

/**
 * Writes a file of the index, unless the last build wrote one of this name with this digest of what is
 * in it. `make` gives its bytes.
 */
export type WriteFile = (
  name: string,
  digest: string,
  make: () => Uint8Array | Promise<Uint8Array>,
) => Promise<void>;

/**
 * Writes the pages, in their order, as an index that Pagefind's code in the browser reads. Pagefind
 * would read every page again for each build; this takes what is kept of each.
 */
export async function writeIndex(
  write: WriteFile,
  pages: readonly IndexedPage[],
  table: StringTable,
  chunkSize = chunkSizeFor(pages.length),
): Promise<void> {
  const names = toNames(pages.map(({ record }) => record.hash));
  for (const [index, { record }] of pages.entries()) {
    await write(`fragment/${names[index] ?? ''}.pf_fragment`, record.hash, () => record.bytes);
  }
  const chunks = await writeChunks(write, pages, table, chunkSize);
  const files = await readPagefindFiles();
  const meta = toMeta(files.entry.version, pages, names, chunks);
  // Pagefind names this file alone by ten digits.
  const hash = `${LANGUAGE}_${hashOf(meta).slice(0, 10)}`;
  await write(`pagefind.${hash}.pf_meta`, hashOf(meta), () => compressFile(meta));
  for (const [name, bytes] of files.code) await write(name, hashOf(bytes), () => bytes);
  const languages = { [LANGUAGE]: { hash, wasm: null, page_count: pages.length } };
  const entry = Buffer.from(JSON.stringify({ ...files.entry, languages }));
  await write('pagefind-entry.json', hashOf(entry), () => entry);
}

/** The range of a file of words, with its name. */
type Chunk = [from: string, to: string, name: string];

// Number of files that are compressed at once, on other threads: each takes a megabyte meanwhile.
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

/** The first file that Pagefind's code loads: the names of all files, and the words that each has. */
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
  // No filters, no orders; the fields of a page in which words are found.
  cbor.array(0);
  cbor.array(0);
  cbor.array(1);
  cbor.text('title');
  return cbor.take();
}
