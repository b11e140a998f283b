import { deserialize, serialize } from 'node:v8';
import * as pagefind from 'pagefind';
import * as z from 'zod';
import { codeDigest } from '../../../src/content/code-digest.ts';
import { readSealed, writeSealed } from '../../../src/content/sealed-cache.ts';
import { INDEX_LANGUAGE } from './page-record.ts';

const KIND = 'pagefind';

const entrySchema = z.looseObject({
  version: z.string(),
  languages: z.object({
    [INDEX_LANGUAGE]: z.strictObject({
      hash: z.string(),
      wasm: z.null(),
      page_count: z.literal(1),
    }),
  }),
});

/** The files of Pagefind that are the same in every index of its version. */
interface PagefindFiles {
  /** JavaScript and WebAssembly that the browser loads. */
  code: [name: string, bytes: Uint8Array][];
  /** Content of pagefind-entry.json in an index of one page. */
  entry: z.infer<typeof entrySchema>;
}

// Not validated: only this code writes it, and its seal (sealed-cache.ts) shows damage.
const keptSchema = z.custom<PagefindFiles>();

/** Gives Pagefind's files, cached for its version, because starting its process takes a second. */
export async function readPagefindFiles(): Promise<PagefindFiles> {
  const name = codeDigest('scripts/build/search-index/pagefind-files.ts');
  const kept = readSealed(KIND, name);
  if (kept) return keptSchema.parse(deserialize(kept));
  const files = await askPagefind();
  writeSealed(KIND, name, serialize(files));
  return files;
}

// Matches the files of code that the browser loads.
const CODE = /^(?:pagefind\.js|wasm\..*)$/u;

/** Makes an index of one page with Pagefind, and takes the files from it. */
async function askPagefind(): Promise<PagefindFiles> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  await index.addCustomRecord({ url: '/', language: INDEX_LANGUAGE, content: 'a' });
  const { files } = await index.getFiles();
  await pagefind.close();
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  return {
    code: files.flatMap(({ path, content }) => (CODE.test(path) ? [[path, content]] : [])),
    entry: entrySchema.parse(JSON.parse(Buffer.from(entry?.content ?? '').toString())),
  };
}
