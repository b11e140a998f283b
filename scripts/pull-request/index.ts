import '../report-fault.ts';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatMessage } from '../../src/check/message.ts';
import { formatAnnotations } from '../../src/check/report/report.ts';
import { readOptions } from '../options.ts';
import { type ContentPlan, formatLeftOut, planContent, readChanges } from './content-plan.ts';

const onGitHub = process.env.GITHUB_ACTIONS === 'true';

/** Checks and builds the content of the commit `--head` with the code of the commit that is checked out. */
function main(): number {
  const { head: named, out } = readOptions(
    { head: { type: 'string', default: 'HEAD' }, out: { type: 'string', default: 'dist' } },
    'npm run pull-request -- --head 커밋 [--out 폴더]',
  );
  refuseBranch();
  const head = git('rev-parse', '--verify', '--end-of-options', `${named}^{commit}`)
    .toString()
    .trim();
  // Compared with the common ancestor, because the pull request does not undo newer commits of the
  // base.
  const ancestor = git('merge-base', 'HEAD', head).toString().trim();
  const changes = git('diff-tree', '-r', '-z', '--no-renames', ancestor, head).toString();
  const plan = planContent(readChanges(changes));
  copyContent(plan);
  printPlan(plan);

  const isClean = runCommand('check') && plan.refused.length === 0;
  if (!isClean || !withoutCommands(() => runCommand('build', '--out', out))) return 1;
  const summary = process.env.GITHUB_STEP_SUMMARY;
  const options = ['HEAD', '--site', out, ...(summary ? ['--summary', summary] : [])];
  return withoutCommands(() => runCommand('impact', ...options)) ? 0 : 1;
}

/** Ends the process if a branch is checked out, because uncommitted work in content/ would be overwritten. */
function refuseBranch(): void {
  if (spawnSync('git', ['symbolic-ref', '--quiet', 'HEAD']).status !== 0) return;
  stop(
    [
      '이 명령은 content/를 덮어쓰므로 따로 꺼낸 폴더에서만 실행됩니다. 이렇게 해 주세요.',
      '  git worktree add --detach ../base main',
      '  cd ../base && npm ci && npm run pull-request -- --head 브랜치이름',
    ].join('\n'),
  );
}

/**
 * Applies the changes of the pull request to content/ of the checked out base. The files are read
 * from Git's objects, so nothing else of the pull request is checked out.
 */
function copyContent({ removed, written }: ContentPlan): void {
  git('restore', '--source=HEAD', '--staged', '--worktree', '--', 'content');
  git('clean', '-ffdxq', '--', 'content');
  for (const path of removed) rmSync(path, { force: true });
  for (const { path, object } of written) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, git('cat-file', 'blob', object));
  }
}

function printPlan(plan: ContentPlan): void {
  const { removed, written, refused, others } = plan;
  console.log(`글의 파일 ${written.length}개를 가져오고 ${removed.length}개를 지웠습니다.`);
  if (others.length > 0) console.log(`글이 아닌 파일 ${others.length}개는 가져오지 않았습니다.`);
  for (const message of refused) console.log(formatMessage(message));
  if (!onGitHub) return;
  if (refused.length > 0) console.log(formatAnnotations(refused));
  writeFor('GITHUB_OUTPUT', `code=${others.length > 0}\n`);
  writeFor('GITHUB_STEP_SUMMARY', formatLeftOut(plan));
}

/** Appends text to a file that GitHub reads after the step; does nothing outside GitHub. */
function writeFor(name: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', text: string): void {
  const file = process.env[name];
  if (file) appendFileSync(file, text);
}

/**
 * Runs `work` while GitHub's runner ignores commands in the output, because `work` may print text
 * of strangers.
 */
function withoutCommands(work: () => boolean): boolean {
  if (!onGitHub) return work();
  const token = randomUUID();
  console.log(`::stop-commands::${token}`);
  const isDone = work();
  console.log(`::${token}::`);
  return isDone;
}

/** Runs another command of scripts/; only the check prints annotations for GitHub. */
function runCommand(command: string, ...args: readonly string[]): boolean {
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, ...environment } = process.env;
  const github = command === 'check' ? { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } : {};
  const script = join(import.meta.dirname, '..', command, 'index.ts');
  const { status } = spawnSync(process.execPath, [script, ...args], {
    env: { ...environment, ...github },
    stdio: 'inherit',
  });
  return status === 0;
}

function git(...args: readonly string[]): Buffer {
  const { status, stdout } = spawnSync('git', args, {
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) stop('Git에서 읽지 못했습니다. --head에 있는 커밋이나 가지를 적어 주세요.');
  return stdout;
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}

process.exitCode = main();
