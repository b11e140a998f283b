/** Stands in for the mending of a content folder. */
export const applyFixes: (folder: string, files?: readonly string[]) => Promise<string[]> = () =>
  Promise.resolve([]);
