import type { OfflinePicture } from '../../exports/offline-list.ts';
import type { Screen } from './kept-issues.ts';

/** Formats from the smallest files to the largest. */
const FORMATS = ['avif', 'webp'];

/** Finds out by which rules (formats, widths) this browser window chooses the file of each picture. */
export async function readScreen(pictures: readonly OfflinePicture[]): Promise<Screen> {
  const sizes = new Set(pictures.flatMap((picture) => picture.sizes));
  const widths = Object.fromEntries(
    [...sizes].map((size) => [size, widthOf(size) * devicePixelRatio] as const),
  );
  return { formats: await listShownFormats(pictures), widths };
}

/** The formats that this browser can show; tested with the smallest of the pictures' files. */
async function listShownFormats(pictures: readonly OfflinePicture[]): Promise<string[]> {
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
