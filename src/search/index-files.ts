/** Where the index stands on the site. */
export const INDEX_FOLDER = '/pagefind/';

/** The file of a part of the index; compressed, under an ending that no server takes for its own encoding. */
export function indexFile(name: string): string {
  return `${name}.words`;
}

/**
 * How Pagefind is to rank: a word's length says nothing (words are exact), a long article is no
 * worse than a short one, and a title counts most.
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

/** The text of a file compressed with gzip. */
export async function inflate(bytes: ArrayBuffer): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
