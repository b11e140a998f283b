import type { KeptFile } from './kept-issues.ts';

/** Callbacks to follow the loading of files and to stop it. */
export interface Loading {
  /** Called with the number of bytes that are stored so far. */
  progress?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** Number of files that are loaded at the same time. */
const AT_ONCE = 6;

/**
 * Loads into the cache the files that it does not have yet. When the promise rejects, all loading has
 * stopped.
 */
export async function fetchFiles(
  cache: Cache,
  files: readonly KeptFile[],
  { progress, signal }: Loading,
): Promise<void> {
  const failure = new AbortController();
  signal?.addEventListener('abort', () => {
    failure.abort(signal.reason);
  });
  const queue = files.values();
  let done = 0;
  const fetchNext = async (): Promise<void> => {
    for (const [, key, bytes] of queue) {
      failure.signal.throwIfAborted();
      if (!(await cache.match(key))) await fetchFile(cache, key, failure.signal);
      done += bytes;
      progress?.(done);
    }
  };
  const loading = Array.from({ length: AT_ONCE }, () =>
    fetchNext().catch((error: unknown) => {
      // The first failure stops the other downloads and is the error that is thrown.
      failure.abort(error);
    }),
  );
  await Promise.all(loading);
  failure.signal.throwIfAborted();
}

async function fetchFile(cache: Cache, key: string, signal: AbortSignal): Promise<void> {
  const [address = '', digest] = key.split('?');
  // A file without a digest has one in its name and never changes, so the browser's copy is good.
  const response = await fetch(address, { signal, cache: digest === '' ? 'default' : 'no-store' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(key, response);
}
