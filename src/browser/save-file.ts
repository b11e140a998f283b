import { makeElement } from './elements.ts';

// How long in milliseconds the file stays in memory: a phone may first ask the reader where to save it.
const KEPT_TIME = 60_000;

/** Makes the browser save data as a download with a file name. */
export function saveFile(name: string, data: Blob): void {
  const link = makeElement('a', '');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT_TIME);
}
