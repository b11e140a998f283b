import { posix } from 'node:path';
import { foldSlug, isFileName, toSlug } from '../../../src/text/slug.ts';

/**
 * Returns a function that names the copy of a picture in a folder of issues/. The same picture gets
 * the same name, and no two pictures of a folder the same. `isOther` says whether the output folder
 * has another picture at a path.
 */
export function createPictureNamer(
  isOther: (path: string, picture: string) => boolean,
): (folder: string, picture: string) => string {
  const taken = new Map<string, string>();
  return (folder, picture) => {
    const { stem, ending } = splitName(picture);
    for (let number = 1; ; number++) {
      const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`;
      const path = `${folder}/${name}`;
      const owner = taken.get(foldSlug(path));
      if (owner === undefined ? isOther(path, picture) : owner !== picture) continue;
      taken.set(foldSlug(path), picture);
      return name;
    }
  };
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

function splitName(picture: string): { stem: string; ending: string } {
  const base = posix.basename(picture.replaceAll('\\', '/')).normalize('NFC');
  const ending = posix.extname(base);
  const stem = base.slice(0, base.length - ending.length);
  return { stem: PLAIN.test(stem) && isFileName(base) ? stem : toSlug(stem) || 'picture', ending };
}
