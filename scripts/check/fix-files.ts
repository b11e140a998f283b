import type { Stats } from 'node:fs';
import { lstat, readFile, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { listFiles } from '../../src/content/files.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';
import { applyTextFixes, fixName } from '../../src/check/fix/apply-fixes.ts';
import { readSourceLine } from './read-source-line.ts';

/**
 * Mends the files of a content folder, or those of them that are named (relative to it, with
 * `/`), and says in Korean what was done, a line a deed. What it cannot mend safely stays as it
 * is, for the check to tell.
 */
export async function applyFixes(folder: string, files?: readonly string[]): Promise<string[]> {
  const wanted = files && new Set(files);
  const said: string[] = [];
  for (const file of listFiles(folder).files.filter((one) => !wanted || wanted.has(one))) {
    const path = join(folder, file);
    const stats = await lstat(path);
    // A link is mended where the file itself stands.
    if (!stats.isFile()) continue;
    const done = [...(await mendText(path, file, stats)), ...(await mendName(path, stats))];
    said.push(...done.map((deed) => `${relative(process.cwd(), path)}  ${deed}`));
  }
  return said;
}

async function mendText(path: string, file: string, { mode }: Stats): Promise<string[]> {
  const text = /\.(?:mdx|yaml)$/u.test(file) ? decode(await readFile(path)) : undefined;
  if (text === undefined) return [];
  const fixed = applyTextFixes(text, file, readSourceLine);
  if (fixed.text === text) return [];
  writeAtomically(path, fixed.text, { mode });
  return fixed.done;
}

/** Renames the file; if another file already has the new name, both are left as they are. */
async function mendName(path: string, { ino }: Stats): Promise<string[]> {
  const name = fixName(path);
  if (name === path) return [];
  // macOS finds the file itself under both names.
  const other = await lstat(name).catch(() => undefined);
  if (other && other.ino !== ino) return [];
  await rename(path, name);
  return ['파일 이름을 모아썼습니다(NFD → NFC).'];
}

/** The text with its byte order mark; absent where it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
