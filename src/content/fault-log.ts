import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inspect } from 'node:util';
import { fileMessage, type Message } from '../check/message.ts';
import { withParticle } from '../text/particles.ts';
import { digestOf } from './cache.ts';
import { cacheFolder } from './folder.ts';

/**
 * Writes an unexpected error to `.cache/faults/<digest>.log`, with its stack, its causes and the
 * command. Returns the log's path from the working folder; undefined if it cannot be written. `about`
 * is the file that was being read: `issues/2024-04/x.mdx`.
 */
export function logFault(error: unknown, about = ''): string | undefined {
  const details = inspect(error, { depth: 4 });
  const path = join(cacheFolder(), 'faults', `${digestOf(details, about).slice(0, 12)}.log`);
  const lines = [
    `Time: ${new Date().toISOString()}`,
    `Node: ${process.version} (${process.platform} ${process.arch})`,
    `Command: ${process.argv.slice(1).join(' ')}`,
    ...(about === '' ? [] : [`File: ${about}`]),
    '',
    details,
  ];
  try {
    mkdirSync(join(cacheFolder(), 'faults'), { recursive: true });
    writeFileSync(path, `${lines.join('\n')}\n`);
    return relative(process.cwd(), path);
  } catch {
    return undefined;
  }
}

const UNREAD =
  '파일을 읽지 못했습니다. 다시 저장해 올려 주세요. 그래도 안 되면 관리자에게 알려 주세요.';

/**
 * The message for a file whose reading threw an error: an error of the disk, or a fault of the
 * program, whose stack is written to a log file that the message names.
 */
export function explainUnreadable(file: string, error: unknown): Message {
  const isOfDisk = error instanceof Error && 'syscall' in error;
  if (isOfDisk) return fileMessage(file, '파일', UNREAD);
  const log = logFault(error, file);
  const what = log === undefined ? '이 알림을' : withParticle(log, '을/를');
  const text = `이 글을 읽다가 프로그램에 뜻밖의 오류가 났습니다. 다시 저장해도 나면 ${what} 사이트를 관리하는 사람에게 보내 주세요.`;
  return fileMessage(file, '파일', text);
}
