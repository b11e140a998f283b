/** Folder of the search index on the site. */
export const INDEX_FOLDER = '/pagefind/';

/** File name of a gzipped part of the index: `pages.words`; the ending keeps servers from adding a Content-Encoding. */
export function indexFile(name: string): string {
  return `${name}.words`;
}

/**
 * Pagefind's ranking: word length is ignored (only exact words are searched), the length of a page
 * counts little, and a match in the title counts five times.
 */
export const PAGEFIND_OPTIONS = {
  ranking: {
    termSimilarity: 0,
    pageLength: 0.1,
    termSaturation: 1.4,
    termFrequency: 1,
    metaWeights: { title: 5 },
  },
};

/** Decompresses a gzipped UTF-8 text. */
export async function gunzipText(bytes: ArrayBuffer): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
