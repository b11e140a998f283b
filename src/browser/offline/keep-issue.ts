import type { Loading } from './fetch-files.ts';
import { CACHE, type KeptIssue, listKept, openKeptCache, storeKept } from './kept-issues.ts';
import type { OfflineTexts } from './plan-files.ts';
import { type IssueToKeep, replaceIssue } from './replace-issue.ts';
import workerUrl from './service-worker.ts?worker&url';

/** What is kept now; empty if nothing is, or if the browser refuses to say. */
export async function readKept(): Promise<KeptIssue[]> {
  try {
    const cache = await openKeptCache();
    return cache ? await listKept(cache) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps an issue with the files in these lists, and registers the service worker that shows it. Rejects if the
 * browser or the network refuses, or the reader stops it; nothing new is kept then.
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

/** Removes an issue from this device, or all without a page. */
export function removeKept(page?: string): Promise<void> {
  return changeKept(async (cache) => {
    const issues = await listKept(cache);
    const left = issues.filter((issue) => page !== undefined && issue.page !== page);
    await storeKept(cache, left);
  });
}

/** Changes what is kept, one tab after the other; if nothing is kept then, removes cache and service worker, too. */
function changeKept(change: (cache: Cache) => Promise<void>): Promise<void> {
  return navigator.locks.request(CACHE, async () => {
    try {
      await change(await caches.open(CACHE));
    } finally {
      if ((await readKept()).length === 0) await forgetAll();
    }
  });
}

async function forgetAll(): Promise<void> {
  await caches.delete(CACHE);
  const registration = await navigator.serviceWorker.getRegistration(workerUrl);
  await registration?.unregister();
}
