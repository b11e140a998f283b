import type { Loading } from './fetch-files.ts';
import { KEPT_CACHE, type KeptIssue, listKept, openKeptCache, storeKept } from './kept-issues.ts';
import type { OfflineTexts } from './plan-files.ts';
import { type IssueToKeep, replaceIssue } from './replace-issue.ts';
import workerUrl from './service-worker.ts?worker&url';

/**
 * The issues kept for reading offline; empty if there are none, or if the browser does not allow reading
 * them.
 */
export async function readKept(): Promise<KeptIssue[]> {
  try {
    const cache = await openKeptCache();
    return cache ? await listKept(cache) : [];
  } catch {
    return [];
  }
}

/**
 * Stores an issue for reading offline, with the files in these lists, and registers the service worker that
 * shows it. Rejects if the browser or the network refuses, or if the reader stops it; nothing new is stored
 * then.
 */
export function keepIssue(
  issue: IssueToKeep,
  texts: OfflineTexts,
  loading: Loading,
): Promise<void> {
  return changeKept(async (cache) => {
    await navigator.serviceWorker.register(workerUrl);
    await replaceIssue(cache, issue, texts, loading);
  });
}

/** Removes a kept issue from this device; all issues if `page` is undefined. */
export function removeKept(page?: string): Promise<void> {
  return changeKept(async (cache) => {
    const issues = await listKept(cache);
    const left = issues.filter((issue) => page !== undefined && issue.page !== page);
    await storeKept(cache, left);
  });
}

/**
 * Changes what is stored, while other tabs wait; if nothing is kept afterwards, removes cache and service
 * worker too.
 */
function changeKept(change: (cache: Cache) => Promise<void>): Promise<void> {
  return navigator.locks.request(KEPT_CACHE, async () => {
    try {
      await change(await caches.open(KEPT_CACHE));
    } finally {
      if ((await readKept()).length === 0) await forgetAll();
    }
  });
}

async function forgetAll(): Promise<void> {
  await caches.delete(KEPT_CACHE);
  const registration = await navigator.serviceWorker.getRegistration(workerUrl);
  await registration?.unregister();
}
