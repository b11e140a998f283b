import { fetchFiles, type Loading } from './fetch-files.ts';
import {
  KEPT_CACHE,
  type KeptIssue,
  listKept,
  openKeptCache,
  removeUnused,
  storeKept,
} from './kept-issues.ts';
import { type OfflineTexts, planFiles, readLists } from './plan-files.ts';

/** An issue to keep, with the screen for which its pictures are chosen. */
export type IssueToKeep = Omit<KeptIssue, 'files'>;

/**
 * Stores an issue with the files in these lists; an older copy stays until the new one is complete. If the
 * site changes meanwhile, continues with its new lists. When the promise rejects, what was kept before is
 * unchanged.
 */
export async function replaceIssue(
  cache: Cache,
  issue: IssueToKeep,
  texts: OfflineTexts,
  loading: Loading = {},
): Promise<void> {
  const issues = await listKept(cache);
  try {
    const files = planFiles(texts, issue.screen);
    await fetchFiles(cache, files, loading);
    const now = await readLists(issue.page);
    if (String(now) === String(texts)) {
      const others = issues.filter(({ page }) => page !== issue.page);
      await storeKept(cache, [{ ...issue, files }, ...others]);
    } else {
      await replaceIssue(cache, issue, now, loading);
    }
  } catch (error) {
    await removeUnused(cache, issues);
    throw error;
  }
}

/** Loads the changed files of all kept issues; an issue that cannot be loaded stays as it is. */
export async function updateKept(): Promise<void> {
  const cache = await openKeptCache();
  if (!cache) return;
  for (const { page } of await listKept(cache)) {
    const update = (): Promise<void> => updateIssue(cache, page).catch(() => undefined);
    await navigator.locks.request(KEPT_CACHE, update);
  }
}

async function updateIssue(cache: Cache, page: string): Promise<void> {
  const kept = (await listKept(cache)).find((issue) => issue.page === page);
  if (!kept) return;
  const { files, ...issue } = kept;
  const texts = await readLists(page);
  if (String(planFiles(texts, issue.screen)) === String(files)) return;
  await replaceIssue(cache, issue, texts);
}
