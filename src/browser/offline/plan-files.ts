import {
  type OfflineFile,
  type OfflineList,
  type OfflinePicture,
  parsePictureName,
} from '../../exports/offline-list.ts';
import { offlineListUrl } from '../../site/urls.ts';
import { type KeptFile, nameOf, type Screen } from './kept-issues.ts';

/** Two file lists as texts: of the issue, and of what every page needs. */
export type OfflineTexts = readonly string[];

/**
 * Gets the current file lists of an issue from the network; `page` is the path of its page with the base
 * path.
 */
export function readLists(page: string): Promise<OfflineTexts> {
  const addresses = [offlineListUrl(page), BASE_PATH + offlineListUrl('/')];
  return Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.text();
    }),
  );
}

/** The pictures in the lists, in all their sizes. */
export function listPictures(texts: OfflineTexts): OfflinePicture[] {
  return texts.map(parseList).flatMap(({ pictures }) => pictures);
}

/** The files to keep: all in the lists, and each picture in one size for the screen. */
export function planFiles(texts: OfflineTexts, screen: Screen): KeptFile[] {
  const files = texts.map(parseList).flatMap((list) => list.files);
  const pictures = listPictures(texts).flatMap((picture) => choosePicture(picture, screen));
  return [...files, ...pictures].map(([address, bytes, digest]) => {
    const path = BASE_PATH + address;
    return [nameOf(path), `${path}?${digest}`, bytes];
  });
}

/**
 * The smallest file of a picture that is at least as wide as the picture is shown anywhere; if none is, the
 * widest.
 */
function choosePicture(
  { sizes, files }: OfflinePicture,
  { formats, widths }: Screen,
): OfflineFile[] {
  const named = files.map(([address, bytes]) => ({
    ...(parsePictureName(address) ?? { format: '', width: 0 }),
    file: [address, bytes, ''] as const,
  }));
  const format = formats.find((name) => named.some((other) => other.format === name));
  const fitting = named
    .filter((other) => format === undefined || other.format === format)
    .sort((a, b) => a.width - b.width);
  const largest = Math.max(0, ...Object.values(widths));
  const needed = Math.max(0, ...sizes.map((size) => widths[size] ?? largest));
  const chosen = fitting.find(({ width }) => width >= needed) ?? fitting.at(-1);
  return chosen ? [chosen.file] : [];
}

function parseList(text: string): OfflineList {
  const list: unknown = JSON.parse(text);
  if (!isOfflineList(list)) throw new Error('offline.json');
  return list;
}

function isOfflineList(list: unknown): list is OfflineList {
  return typeof list === 'object' && list !== null && 'files' in list && 'pictures' in list;
}
