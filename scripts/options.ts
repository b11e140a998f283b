import { statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command's options; ends the process with the usage where one is unknown or lacks its value. */
export function readOptions<Config extends NonNullable<ParseArgsConfig['options']>>(
  options: Config,
  usage: string,
) {
  try {
    return parseArgs({ options }).values;
  } catch {
    endWithUsage(usage);
  }
}

/** As `readOptions`, for a command that takes files besides. */
export function readArguments<Config extends NonNullable<ParseArgsConfig['options']>>(
  options: Config,
  usage: string,
) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    endWithUsage(usage);
  }
}

/** Ends the process: what was typed is not how the command is used. */
export function endWithUsage(usage: string, why = '모르는 옵션이 있거나 값이 빠졌습니다.'): never {
  console.error(`${why}\n쓰는 법: ${usage}`);
  process.exit(2);
}

/** Makes the folder that `--content` names the archive of this run; ends it where there is none. */
export function useContentFolder(folder: string | undefined): void {
  if (folder === undefined) return;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    console.error(`${folder} 폴더가 없습니다. --content에 아카이브의 폴더를 적어 주세요.`);
    process.exit(2);
  }
  process.env.CONTENT_DIR = folder;
}
