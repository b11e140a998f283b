import { fetchFiles, type Loading } from './fetch-files.ts';
import { CACHE, type KeptIssue, listKept, removeUnused, storeKept } from './kept-issues.ts';
import { type KeepPlan, planFiles, readLists } from './plan-files.ts';
import workerUrl from './service-worker.ts?worker&url';

/** What is kept now; empty if nothing is, or if the browser refuses to say. */
export async function readKept(): Promise<KeptIssue[]> {
  try {
    return (await caches.has(CACHE)) ? await listKept(await caches.open(CACHE)) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps an issue as planned, and registers the service worker that shows it. What was kept of it before stays
 * until all is there. Rejects if the browser or the network refuses, or the reader stops it; nothing new is kept
 * then.
 */
export function keepIssue(
  { page, title }: Pick<KeptIssue, 'page' | 'title'>,
  plan: KeepPlan,
  loading: Loading,
): Promise<void> {
  // Two tabs of the reader must not change the list at the same time.
  return navigator.locks.request(CACHE, async () => {
    await navigator.serviceWorker.register(workerUrl);
    const cache = await caches.open(CACHE);
    const issues = await listKept(cache);
    try {
      const { files } = await fetchPlanned(cache, page, plan, loading);
      const others = issues.filter((issue) => issue.page !== page);
      await storeKept(cache, [{ page, title, files }, ...others]);
    } catch (error) {
      await forgetUnused(cache, issues);
      throw error;
    }
  });
}

/** Loads the files of a plan that are not kept yet; plans anew if the site has changed meanwhile. */
async function fetchPlanned(
  cache: Cache,
  page: string,
  plan: KeepPlan,
  loading: Loading,
): Promise<KeepPlan> {
  await fetchFiles(cache, plan.files, loading);
  const lists = await readLists(page);
  if (String(lists) === String(plan.lists)) return plan;
  return fetchPlanned(cache, page, await planFiles(page), loading);
}

/** Removes an issue from this device. */
export function removeIssue(page: string): Promise<void> {
  return navigator.locks.request(CACHE, async () => {
    const cache = await caches.open(CACHE);
    const left = (await listKept(cache)).filter((issue) => issue.page !== page);
    if (left.length > 0) await storeKept(cache, left);
    else await forgetAll();
  });
}

async function forgetUnused(cache: Cache, issues: readonly KeptIssue[]): Promise<void> {
  if (issues.length > 0) await removeUnused(cache, issues);
  else await forgetAll();
}

/** Removes the cache and the service worker, which has nothing left to show. */
async function forgetAll(): Promise<void> {
  await caches.delete(CACHE);
  const registration = await navigator.serviceWorker.getRegistration(workerUrl);
  await registration?.unregister();
}
