import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isLinkTo, type KeptOutput, type KeptOutputs, pathOfKept } from './kept-outputs.ts';

/** The differences between a folder and the files of a site. */
interface Differences {
  /** Files and folders that the site does not have, or has with other bytes. */
  surplus: string[];
  /** Files of the site that the folder does not have. */
  missing: [file: string, output: KeptOutput][];
}

/** Whether a folder has exactly the files of a site, as hard links to their bytes in the cache. */
export function holdsSite(folder: string, outputs: KeptOutputs): boolean {
  const { surplus, missing } = compareFolder(folder, outputs);
  return surplus.length === 0 && missing.length === 0;
}

/**
 * Makes a folder have exactly the files of a site, as hard links to their bytes in the cache, or as copies if
 * links are impossible. Correct links in the folder stay, so that in the folder of an earlier site only
 * changed files are written.
 */
export function placeSite(folder: string, outputs: KeptOutputs): void {
  mkdirSync(folder, { recursive: true });
  const { surplus, missing } = compareFolder(folder, outputs);
  for (const path of surplus) rmSync(join(folder, path), { recursive: true, force: true });
  for (const [file, output] of missing) placeOutput(output, join(folder, file));
}

function compareFolder(folder: string, outputs: KeptOutputs): Differences {
  const folders = foldersOf(outputs.keys());
  const found = new Set<string>();
  const surplus: string[] = [];
  const walk = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const output = outputs.get(path);
      if (entry.isDirectory() && folders.has(path)) walk(path);
      else if (output && isLinkTo(output, lstatSync(`${folder}/${path}`))) found.add(path);
      else surplus.push(path);
    }
  };
  walk('');
  return { surplus, missing: [...outputs].filter(([file]) => !found.has(file)) };
}

/** All parent folders of the files: `issues/2024-04` and `issues` for `issues/2024-04/x.html`. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); folder !== '.' && !folders.has(folder);) {
      folders.add(folder);
      folder = dirname(folder);
    }
  }
  return folders;
}

function placeOutput(output: KeptOutput, path: string): void {
  const kept = pathOfKept(output);
  try {
    linkSync(kept, path);
  } catch {
    mkdirSync(dirname(path), { recursive: true });
    try {
      linkSync(kept, path);
    } catch {
      copyFileSync(kept, path);
    }
  }
}
