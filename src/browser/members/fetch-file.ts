import type { Bytes } from '../../members/key-material.ts';

/** A file of the site, or why there is none: it is not on the site, or the site cannot be reached. */
type FetchedFile = { state: 'fetched'; bytes: Bytes } | { state: 'missing' | 'offline' };

/**
 * Gets a file of the site by its address without the base path. It is asked for anew, because after a
 * change of keys an older copy of one file does not fit the others; without a connection the browser's
 * copy is taken.
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
