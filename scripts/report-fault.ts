import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAMAGED_CACHE } from '../src/content/cache.ts';
import { logFault } from '../src/content/fault-log.ts';
import { contentFolder } from '../src/content/folder.ts';
import { withParticle } from '../src/text/particles.ts';
import { explainDiskFault } from './disk-fault.ts';

/** Exit code of a step of a build that has found a damaged result in the cache (EX_TEMPFAIL). */
export const DAMAGED_EXIT_CODE = 75;

// Reports uncaught errors in Korean. Each command imports this file first, and each step of a build
// loads it with `node --import`.
process.on('uncaughtException', (error) => {
  // Only a build runs again after this exit code; BUILD_INPUT is set only in a build.
  if (error.message === DAMAGED_CACHE && process.env.BUILD_INPUT !== undefined) {
    process.exit(DAMAGED_EXIT_CODE);
  }
  if (isFirstFault()) reportFault(error);
  process.exit(1);
});

/** Whether no other step of this build has reported a fault: two that run side by side both meet a full disk. */
function isFirstFault(): boolean {
  const { BUILD_INPUT } = process.env;
  if (BUILD_INPUT === undefined) return true;
  try {
    closeSync(openSync(`${BUILD_INPUT}.fault`, 'wx'));
    return true;
  } catch {
    return !existsSync(`${BUILD_INPUT}.fault`);
  }
}

/**
 * Prints in Korean why a command failed. An error of the disk gets one line; any other error counts
 * as a fault of the program, and the message says to whom the log file with its stack should be
 * sent.
 */
export function reportFault(error: unknown): void {
  const isDamage = error instanceof Error && error.message === DAMAGED_CACHE;
  console.error(isDamage ? DAMAGED_CACHE : (explainDiskFault(error) ?? explainOwnFault(error)));
}

function explainOwnFault(error: unknown): string {
  const log = logFault(error);
  const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  return [
    `프로그램에 뜻밖의 오류가 났습니다: ${reason.slice(0, 200)}`,
    '글을 잘못 적어서가 아니라 프로그램의 잘못입니다. 같은 명령을 다시 실행해도 나면 알려 주세요.',
    log === undefined
      ? `보낼 곳: ${addressee()}. 오류를 적은 파일을 만들지 못했으니 이 화면을 보내 주세요.\n${String(error instanceof Error ? error.stack : error)}`
      : `${withParticle(log, '을/를')} 보내 주세요. 보낼 곳: ${addressee()}`,
  ].join('\n');
}

/**
 * Address to which a report is sent: `report` of journal.yaml, read without the schema, because the schema
 * may be what failed.
 */
function addressee(): string {
  try {
    const journal = readFileSync(join(contentFolder(), 'journal.yaml'), 'utf8');
    const report = /^report:\s*["']?(\S+?)["']?\s*$/mu.exec(journal)?.[1];
    if (report !== undefined) return report.replace(/^mailto:/u, '');
  } catch {
    // There is no journal.yaml, or it is a folder.
  }
  return '사이트를 관리하는 사람';
}
