import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to write; `path` is relative to the content folder. */
export interface PlannedFile {
  path: string;
  text: string;
}

/**
 * Writes all files, or none if one of them exists already; in that case gives the error message
 * (Korean). `nameOf` gives the form in which the message shows a path of the folder.
 */
export function writeNewFiles(
  folder: string,
  files: readonly { path: string; text: string | Uint8Array }[],
  nameOf: (path: string) => string,
): string | undefined {
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken) return `${nameOf(taken.path)} 파일이 이미 있습니다. 아무것도 만들지 않았습니다.`;
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(join(folder, path));
    const reason = error instanceof Error ? error.message : String(error);
    return `쓰지 못했습니다. 폴더와 저장 공간을 확인해 주세요. ${reason}`;
  }
  return undefined;
}
