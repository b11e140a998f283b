import {
  type OfflineFile,
  type OfflineList,
  type OfflinePicture,
  parsePictureName,
} from '../../exports/offline-list.ts';
import { offlineListUrl } from '../../site/urls.ts';
import { type KeptFile, nameOf } from './kept-issues.ts';

/** The files to keep for an issue, and the texts of the lists that they come from. */
export interface KeepPlan {
  files: readonly KeptFile[];
  lists: readonly string[];
}

/** Reads which files an issue needs now, with pictures for this screen; `page` has the base path. */
export async function planFiles(page: string): Promise<KeepPlan> {
  const lists = await readLists(page);
  const [own, shell] = lists.map(parseList);
  const pictures = own?.pictures ?? [];
  const formats = await shownFormats(pictures);
  const chosen = pictures.map((picture) => choosePicture(picture, formats));
  const files = [...(own?.files ?? []), ...(shell?.files ?? []), ...chosen];
  return { files: files.map(toKeptFile), lists };
}

/** The lists of an issue's files and of every page's, from the network. */
export function readLists(page: string): Promise<string[]> {
  const addresses = [offlineListUrl(page), BASE_PATH + offlineListUrl('/')];
  return Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address, { cache: 'no-store' });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.text();
    }),
  );
}

function parseList(text: string): OfflineList {
  const list: unknown = JSON.parse(text);
  if (!isOfflineList(list)) throw new Error('offline.json');
  return list;
}

function isOfflineList(list: unknown): list is OfflineList {
  return typeof list === 'object' && list !== null && 'files' in list && 'pictures' in list;
}

function toKeptFile([address, bytes, digest]: OfflineFile): KeptFile {
  const path = BASE_PATH + address;
  return [nameOf(path), `${path}?${digest}`, bytes];
}

/** Formats from the smallest files to the largest. */
const FORMATS = ['avif', 'webp'];

/** The formats that this browser shows, best first; tried with the smallest file of the pictures. */
async function shownFormats(pictures: readonly OfflinePicture[]): Promise<string[]> {
  for (const [index, format] of FORMATS.entries()) {
    const [smallest] = pictures
      .flatMap(({ files }) => files)
      .filter(([address]) => address.endsWith(format))
      .sort(([, a], [, b]) => a - b);
    if (smallest && (await isShown(BASE_PATH + smallest[0]))) return FORMATS.slice(index);
  }
  return [];
}

async function isShown(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    const { width } = await createImageBitmap(await response.blob());
    return width > 0;
  } catch {
    return false;
  }
}

/** The file of a picture for this screen: the smallest that is as wide as its widest place, or else the widest. */
function choosePicture({ sizes, files }: OfflinePicture, formats: readonly string[]): OfflineFile {
  const named = files.map(([address, bytes]) => ({
    address,
    bytes,
    ...(parsePictureName(address) ?? { format: '', width: 0 }),
  }));
  const format = formats.find((name) => named.some((file) => file.format === name));
  const fitting = named.filter((file) => format === undefined || file.format === format);
  const sorted = fitting.sort((a, b) => a.width - b.width);
  const needed = Math.max(...sizes.map(widthOf)) * devicePixelRatio;
  const chosen = sorted.find(({ width }) => width >= needed) ?? sorted.at(-1);
  // The names of pictures are digests, so that one never changes.
  return [chosen?.address ?? '', chosen?.bytes ?? 0, ''];
}

/** The width in px that a `sizes` attribute gives in this window. */
function widthOf(sizes: string): number {
  for (const part of sizes.split(/,(?![^(]*\))/u)) {
    const [, condition = '', length = ''] = /^\s*(\(.*\))?\s*(\S.*)$/u.exec(part) ?? [];
    if (condition === '' || matchMedia(condition).matches) return measure(length);
  }
  return innerWidth;
}

function measure(length: string): number {
  const ruler = document.body.appendChild(document.createElement('div'));
  ruler.style.cssText = `position: absolute; inline-size: ${length}`;
  const { width } = ruler.getBoundingClientRect();
  ruler.remove();
  return width;
}
