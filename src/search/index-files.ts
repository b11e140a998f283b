/** Folder of the search index on the site. */
export const INDEX_FOLDER = '/pagefind/';

/** File name of a gzipped part of the index: `pages.words`; the ending keeps servers from adding a Content-Encoding. */
export function indexFile(name: string): string {
  return `${name}.words`;
}

/** Decompresses a gzipped UTF-8 text. */
export async function gunzipText(bytes: ArrayBuffer): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
