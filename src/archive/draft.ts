/**
 * A draft with a title that says so, wherever it stands; any other entry as it is. Only where
 * editors work are drafts part of the archive, so no page of the site has the mark.
 */
export function markDraft<T extends { title: string; draft?: boolean | undefined }>(entry: T): T {
  return entry.draft === true ? { ...entry, title: `[초안] ${entry.title}` } : entry;
}
