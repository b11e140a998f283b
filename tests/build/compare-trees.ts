import { readTree } from '../site/build-site.ts';

type Tree = ReadonlyMap<string, Buffer>;

/**
 * Paths of the files that only one of two folders has, or whose bytes differ; a folder is a path or
 * its files.
 */
export function differenceOf(one: string | Tree, other: string | Tree): string[] {
  const [left, right] = [toTree(one), toTree(other)];
  const files = new Set([...left.keys(), ...right.keys()]);
  return [...files].filter((file) => !left.get(file)?.equals(right.get(file) ?? Buffer.alloc(0)));
}

function toTree(folder: string | Tree): Tree {
  return typeof folder === 'string' ? readTree(folder) : folder;
}
