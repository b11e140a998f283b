import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import * as z from 'zod';
import { startCbor } from './cbor.ts';
import { startCompression } from './kept-compression.ts';
import type { KeptPage } from './page-facts.ts';
import { compressFile, hashOf, LANGUAGE, toNames } from './page-record.ts';
import type { StringTable } from './string-table.ts';
import { toWordIndex } from './word-index.ts';

/** What the index needs of a page. */
type IndexedPage = Pick<KeptPage, 'words' | 'record'>;

/**
 * Writes the pages, in their order, as an index that Pagefind's code in the browser reads. Pagefind
 * would read every page again for each build; this takes what is kept of each.
 */
export async function writeIndex(
  folder: string,
  pages: readonly IndexedPage[],
  table: StringTable,
): Promise<void> {
  // Another process, which works while this one writes.
  const reading = readPagefindFiles();
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['fragment', 'index']) mkdirSync(join(folder, name), { recursive: true });
  const names = toNames(pages.map(({ record }) => record.hash));
  for (const [index, { record }] of pages.entries()) {
    writeFileSync(join(folder, 'fragment', `${names[index] ?? ''}.pf_fragment`), record.bytes);
  }
  const chunks = await writeChunks(join(folder, 'index'), pages, table);
  const files = await reading;
  const meta = toMeta(files.entry.version, pages, names, chunks);
  // Pagefind names this file alone by ten digits.
  const hash = `${LANGUAGE}_${hashOf(meta).slice(0, 10)}`;
  writeFileSync(join(folder, `pagefind.${hash}.pf_meta`), await compressFile(meta));
  for (const [name, bytes] of files.code) writeFileSync(join(folder, name), bytes);
  const languages = { [LANGUAGE]: { hash, wasm: null, page_count: pages.length } };
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify({ ...files.entry, languages }));
}

/** The range of a file of words, with its name. */
type Chunk = [from: string, to: string, name: string];

/** A file of words before it has a name. */
interface CompressedChunk {
  from: string;
  to: string;
  hash: string;
  compressed: Uint8Array;
}

// Number of files that are compressed at once, on other threads: each takes a megabyte meanwhile.
const AT_ONCE = 16;

async function writeChunks(
  folder: string,
  pages: readonly IndexedPage[],
  table: StringTable,
): Promise<Chunk[]> {
  const { compress, keep } = startCompression();
  const words = pages.map((page) => page.words);
  const files: CompressedChunk[] = [];
  const pending: Promise<CompressedChunk>[] = [];
  for (const { from, to, bytes } of toWordIndex(words, table)) {
    pending.push(compress(bytes).then((file) => ({ from, to, ...file })));
    if (pending.length >= AT_ONCE) files.push(...(await Promise.all(pending.splice(0))));
  }
  files.push(...(await Promise.all(pending)));
  keep();
  const names = toNames(files.map(({ hash }) => hash));
  return files.map(({ from, to, compressed }, index): Chunk => {
    const name = names[index] ?? '';
    writeFileSync(join(folder, `${name}.pf_index`), compressed);
    return [from, to, name];
  });
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

const entrySchema = z.looseObject({
  version: z.string(),
  languages: z.object({
    [LANGUAGE]: z.strictObject({ hash: z.string(), wasm: z.null(), page_count: z.literal(1) }),
  }),
});

// The browser loads this code; it is the same for every index.
const CODE = /^(?:pagefind\.js|wasm\..*)$/u;

/** Pagefind's own files, from an index of one page. */
async function readPagefindFiles(): Promise<{
  code: [name: string, bytes: Uint8Array][];
  entry: z.infer<typeof entrySchema>;
}> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  await index.addCustomRecord({ url: '/', language: LANGUAGE, content: 'a' });
  const { files } = await index.getFiles();
  await pagefind.close();
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  return {
    code: files.flatMap(({ path, content }) => (CODE.test(path) ? [[path, content]] : [])),
    entry: entrySchema.parse(JSON.parse(Buffer.from(entry?.content ?? '').toString())),
  };
}
