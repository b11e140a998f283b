import { basename, dirname, extname, join } from 'node:path';

const PICTURE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/iu;
/** Folders whose files a generator puts at the root of the site: Hugo, Hexo and others. */
const SERVED = ['', 'static', 'source', 'public', 'assets'];
const MAX_LEVELS = 8;

/**
 * Paths at which the picture of an address may be: beside the file, in its own folder (as Hexo has
 * it), or in a folder that a site generator serves. None for an address on the web.
 */
export function pictureCandidates(file: string, address: string): string[] {
  const path = decode(address.replace(/[?#].*$/u, '')).trim();
  if (!PICTURE.test(path) || /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(path)) return [];
  const folder = dirname(file);
  const own = join(folder, basename(file, extname(file)));
  const beside = path.startsWith('/') ? [] : [join(folder, path), join(own, path)];
  // A bare name such as `image.png` must not become a picture of another folder.
  if (!path.includes('/')) return beside;
  const roots = parentsOf(folder).flatMap((parent) => SERVED.map((served) => join(parent, served)));
  return [...beside, ...roots.map((root) => join(root, path))];
}

/** The folder and up to seven above it, without the root of the disk. */
function parentsOf(folder: string): string[] {
  const parents: string[] = [];
  for (let at = folder; at !== dirname(at) && parents.length < MAX_LEVELS; at = dirname(at)) {
    parents.push(at);
  }
  return parents;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
