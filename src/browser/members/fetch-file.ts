import type { Bytes } from '../../members/key-material.ts';

/** A file of the site, or why there is none: it is not on the site, or the site cannot be reached. */
type FetchedFile = { state: 'fetched'; bytes: Bytes } | { state: 'missing' | 'offline' };

/**
 * Gets a file of the site by its address without the base path. Asks the server even if the browser has a
 * copy, because after a change of keys old and new files do not fit together; without a connection it takes
 * the browser's copy.
 */
export async function fetchFile(address: string): Promise<FetchedFile> {
  const url = BASE_PATH + address;
  try {
    const response = await fetch(url, { cache: 'no-cache' }).catch(() =>
      fetch(url, { cache: 'force-cache' }),
    );
    if (!response.ok) return { state: 'missing' };
    return { state: 'fetched', bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return { state: 'offline' };
  }
}
