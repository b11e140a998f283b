import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { contentFolder } from '../src/content/folder.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Prints the usage and exits with code 0 if `--help` or `-h` is among the arguments. */
export function answerHelp(usage: string): void {
  if (!process.argv.slice(2).some((argument) => /^(?:--help|-h)$/u.test(argument))) return;
  console.log(`사용법: ${usage}`);
  process.exit(0);
}

/**
 * Reads the options of a command; ends the process with the usage if an option is unknown or has no
 * value.
 */
export function readOptions<Config extends Options>(options: Config, usage: string) {
  answerHelp(usage);
  try {
    return parseArgs({ options }).values;
  } catch {
    endWithUsage(usage);
  }
}

/**
 * Reads options and positional arguments of a command; `why` replaces the default message about a
 * wrong argument.
 */
export function readArguments<Config extends Options>(
  options: Config,
  usage: string,
  why?: string,
) {
  answerHelp(usage);
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    endWithUsage(usage, why);
  }
}

/** Prints why the arguments are wrong (nothing for ''), and the usage; exits with code 2. */
export function endWithUsage(
  usage: string,
  why = '알 수 없는 옵션이 있거나 값이 빠졌습니다.',
): never {
  if (why !== '') console.error(why);
  console.error(`사용법: ${usage}`);
  process.exit(2);
}

/** Sets CONTENT_DIR to the value of `--content`; ends the process if the content folder does not exist. */
export function useContentFolder(folder: string | undefined): void {
  if (!isFolder(folder ?? contentFolder())) {
    console.error(
      folder === undefined
        ? `${contentFolder()} 폴더가 없습니다. npm run init으로 새로 만들거나 --content에 아카이브의 폴더를 적어 주세요.`
        : `${folder} 폴더가 없습니다. --content에 아카이브의 폴더를 적어 주세요.`,
    );
    process.exit(2);
  }
  if (folder !== undefined) process.env.CONTENT_DIR = folder;
}

/** Whether the path is an existing folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** An absolute path relative to the working folder if it is inside, otherwise unchanged; for the console. */
export function pathFromHere(path: string): string {
  const name = relative(process.cwd(), path);
  return name === '' || name.startsWith('..') ? path : name;
}
