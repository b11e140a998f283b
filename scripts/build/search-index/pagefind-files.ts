import { deserialize, serialize } from 'node:v8';
import * as pagefind from 'pagefind';
import * as z from 'zod';
import { codeDigest } from '../../../src/content/code-digest.ts';
import { readSealed, writeSealed } from '../../../src/content/sealed-cache.ts';
import { LANGUAGE } from './page-record.ts';

const KIND = 'pagefind';

const entrySchema = z.looseObject({
  version: z.string(),
  languages: z.object({
    [LANGUAGE]: z.strictObject({ hash: z.string(), wasm: z.null(), page_count: z.literal(1) }),
  }),
});

/** Pagefind's own files, the same for every index of a version. */
interface PagefindFiles {
  /** What the browser loads. */
  code: [name: string, bytes: Uint8Array][];
  /** pagefind-entry.json of an index of one page. */
  entry: z.infer<typeof entrySchema>;
}

// Only this code writes it, and it is sealed.
const keptSchema = z.custom<PagefindFiles>();

/** Pagefind's own files, asked of it once for its version: starting its process takes a second. */
export async function readPagefindFiles(): Promise<PagefindFiles> {
  const name = codeDigest('scripts/build/search-index/pagefind-files.ts');
  const kept = readSealed(KIND, name);
  if (kept) return keptSchema.parse(deserialize(kept));
  const files = await askPagefind();
  writeSealed(KIND, name, serialize(files));
  return files;
}

// The browser loads this code.
const CODE = /^(?:pagefind\.js|wasm\..*)$/u;

/** The files of an index of one page. */
async function askPagefind(): Promise<PagefindFiles> {
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
