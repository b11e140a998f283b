import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { isFolder } from '../options.ts';

/**
 * Explains in Korean why a site must not be built in the folder `out`; undefined if it may. A build removes
 * everything in `out`, so it must be a built site, an empty folder or not exist.
 */
export function explainSiteFolder(out: string, content: string): string | undefined {
  if (isWithin(content, out)) return `--out 폴더(${out})에 글이 있어 지워집니다.`;
  if (isWithin(out, content)) return `--out 폴더(${out})가 내용 폴더 안에 있습니다.`;
  if (isWithin(process.cwd(), out)) return `--out 폴더(${out})에 이 저장소가 있어 지워집니다.`;
  if (!existsSync(out)) return undefined;
  if (!isFolder(out)) return `--out 자리에 폴더가 아닌 파일이 있습니다(${out}).`;
  const names = readdirSync(out);
  return names.length === 0 || names.includes('index.html')
    ? undefined
    : `--out 폴더(${out})에 사이트가 아닌 것이 있어 지워집니다: ${names.slice(0, SHOWN).join(', ')}`;
}

const SHOWN = 5;

/** Whether a path is a folder or is in it; symbolic links are followed. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path));
  return !way.startsWith('..') && !isAbsolute(way);
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
