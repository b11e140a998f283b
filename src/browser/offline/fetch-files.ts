import type { KeptFile } from './kept-issues.ts';

/** How loading is followed and stopped. */
export interface Loading {
  /** Called with the number of bytes that are kept so far. */
  progress?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** Number of files that are loaded at the same time. */
const AT_ONCE = 6;

/** Loads the files that the cache has not into it. When it rejects, nothing is loading any more. */
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
      // The first failure stops the others, and is what is thrown.
      failure.abort(error);
    }),
  );
  await Promise.all(loading);
  failure.signal.throwIfAborted();
}

async function fetchFile(cache: Cache, key: string, signal: AbortSignal): Promise<void> {
  const [address = '', digest] = key.split('?');
  // A file without a digest has one in its name, and never changes.
  const response = await fetch(address, { signal, cache: digest === '' ? 'default' : 'no-store' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(key, response);
}
