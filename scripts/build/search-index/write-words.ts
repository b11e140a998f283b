import { gzipSync } from 'node:zlib';
import { indexFile } from '../../../src/search/index-files.ts';
import { hashOf } from './page-record.ts';
import type { WriteFile } from './write-index.ts';

/**
 * Writes a text file of the index with this name (`pages`), compressed with gzip; the browser reads
 * it with `readFile` of an IndexHost.
 */
export async function writeWords(write: WriteFile, name: string, text: string): Promise<void> {
  await write(indexFile(name), hashOf(Buffer.from(text)), () => gzipSync(text, { level: 9 }));
}
