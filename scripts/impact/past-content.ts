import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

/**
 * Writes a folder of a repository, as it was at a ref, into a folder of its own; says in Korean
 * why it could not. The working tree and the index are left alone: git uses an index of ours.
 */
export function checkOutFolder(
  ref: string,
  folder: string,
  into: string,
  index: string,
): string | undefined {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top === undefined)
    return `${folder}은 git 저장소 안에 있지 않습니다. --base-content에 견줄 폴더를 적어 주세요.`;
  if (resolveRef(folder, `${ref}^{commit}`) === undefined) {
    return `git에서 ${ref}를 찾지 못했습니다. 이름을 확인하고, 없으면 git fetch로 먼저 받아 주세요.`;
  }
  const tree = resolveRef(folder, `${ref}:./`);
  if (tree === undefined) return `${ref}에는 이 폴더가 없습니다.`;
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const done =
    git(top, ['read-tree', tree], index) !== undefined &&
    git(top, ['checkout-index', '--all', '--force', `--prefix=${into}/`], index) !== undefined;
  return done ? undefined : `${ref}의 파일을 꺼내지 못했습니다.`;
}

/** Where a folder lies in its repository, `content`; absent outside of one. */
export function findPathInRepository(folder: string): string | undefined {
  return git(folder, ['rev-parse', '--show-prefix'])?.replace(/\/$/u, '');
}

function resolveRef(folder: string, name: string): string | undefined {
  return git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
}

/** What git prints, trimmed; absent where it fails or is not there. */
function git(folder: string, args: readonly string[], index?: string): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) },
    // What it says on failure is in no language of ours.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}
