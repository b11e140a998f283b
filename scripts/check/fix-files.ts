import type { Stats } from 'node:fs';
import { lstat, readFile, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Source, sourceSchema } from '../../src/archive/article.ts';
import { applyTextFixes, fixName, type FixTools } from '../../src/check/fix/apply-fixes.ts';
import { listFiles } from '../../src/content/files.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';
import { readHeaders } from '../import/header-lines.ts';
import { toSpan } from '../import/span.ts';

/**
 * Fixes all files of a content folder, or only the given ones (relative to it, with `/`). Returns a
 * line in Korean for each fix. What cannot be fixed safely is left for the check to report. `newId`
 * gives an article without an id one.
 */
export async function applyFixes(
  folder: string,
  newId: FixTools['newId'],
  files?: readonly string[],
): Promise<string[]> {
  const wanted = files && new Set(files);
  const lines: string[] = [];
  for (const file of listFiles(folder).files.filter((one) => !wanted || wanted.has(one))) {
    const path = join(folder, file);
    const stats = await lstat(path);
    // Symbolic links are not followed, because they may lead out of the content folder.
    if (!stats.isFile()) continue;
    const fixes = [
      ...(await fixText(path, file, stats, newId)),
      ...(await fixFileName(path, stats)),
    ];
    lines.push(...fixes.map((fix) => `${relative(process.cwd(), path)}  ${fix}`));
  }
  return lines;
}

async function fixText(
  path: string,
  file: string,
  { mode }: Stats,
  newId: FixTools['newId'],
): Promise<string[]> {
  const text = /\.(?:mdx|yaml)$/u.test(file) ? decode(await readFile(path)) : undefined;
  if (text === undefined) return [];
  const fixed = applyTextFixes(text, file, { readSourceLine, newId });
  if (fixed.text === text) return [];
  writeAtomically(path, fixed.text, { mode });
  return fixed.done;
}

/** Renames the file; if another file already has the new name, both are left as they are. */
async function fixFileName(path: string, { ino }: Stats): Promise<string[]> {
  const name = fixName(path);
  if (name === path) return [];
  // On macOS the new name may find the same file.
  const other = await lstat(name).catch(() => undefined);
  if (other && other.ino !== ino) return [];
  await rename(path, name);
  return ['파일 이름에서 자모가 분리된 글자(NFD)를 합쳤습니다.'];
}

/** The text with its byte order mark; undefined if it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Parses the value of a `<출처>` line as the importer does: `프라임경제 (김이래 기자)` gives
 * `[{ name: '프라임경제', reporter: '김이래' }]`. Undefined if a part of the value is no source.
 */
export function readSourceLine(value: string): Source[] | undefined {
  const { source, credits, lines } = readHeaders([toSpan(`<출처> ${value}`)]);
  const isWhole = source.length > 0 && credits.length === 0 && lines.length === 0;
  const isRight = source.every(
    (one) => !/^\d/u.test(one.name) && sourceSchema.safeParse(one).success,
  );
  return isWhole && isRight ? [...source] : undefined;
}
