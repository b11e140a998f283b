import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { flattenCategories, toCategoryNodes } from '../../src/archive/category.ts';
import { SHIPPED_CONTENT } from '../../src/content/folder.ts';
import { readJournal } from '../../src/content/settings.ts';
import { formatCount } from '../../src/text/counts.ts';
import type { Answers } from '../question.ts';
import {
  adaptRepository,
  filesOfJournal,
  isAdapted,
  type RepositoryChange,
} from './own-repository.ts';
import { categoriesOf } from './journal-files.ts';
import { textsFor } from './sample-texts.ts';

const SHOWN_CHANGES = 5;

/**
 * Korean message if git could not undo the changes of `--template` (no repository, uncommitted
 * changes); undefined if it could.
 */
export function explainUnready(): string | undefined {
  const top = git('rev-parse', '--show-toplevel')?.trim();
  if (top === undefined || realpathSync(top) !== realpathSync('.')) {
    return 'git 저장소의 맨 위 폴더가 아닙니다. git clone으로 받은 폴더에서 실행해 주세요.';
  }
  const changed = (git('status', '--porcelain') ?? '').split('\n').filter((line) => line !== '');
  if (changed.length === 0) return undefined;
  const names = changed.slice(0, SHOWN_CHANGES).map((line) => line.slice('?? '.length));
  const rest = changed.length - names.length;
  const more = rest > 0 ? ` 외 ${formatCount(rest, '개')}` : '';
  return `커밋하지 않은 변경이 있습니다: ${names.join(', ')}${more}. 커밋하거나 되돌린 다음 다시 실행해 주세요.`;
}

/**
 * Plans the changes that adapt this repository to the new journal, without the new files in
 * `content/`; `samples` is the path of the folder with the sample texts.
 */
export function planRepository(answers: Answers, samples: string): RepositoryChange[] {
  const tracked = (git('ls-files', '-z') ?? '').split('\0').filter((path) => path !== '');
  const texts = textsFor(answers.language ?? '');
  const github = join(samples, 'github');
  const [former] = readJournal(SHIPPED_CONTENT).entries;
  return [
    ...filesOfJournal(tracked).map((path) => ({ path, text: undefined })),
    ...adaptRepository({
      ...{ answers, texts, formerAddress: former?.url },
      categories: flattenCategories(toCategoryNodes(categoriesOf(answers))).map(({ path }) => path),
      files: new Map(tracked.filter(isAdapted).map((path) => [path, readFileSync(path, 'utf8')])),
      english: new Map(
        readdirSync(github).map((name) => [name, readFileSync(join(github, name), 'utf8')]),
      ),
      readme: readFileSync(join(samples, `readme.${texts.samples}.md`), 'utf8'),
    }),
  ];
}

/** Writes and removes files of the repository; the old files can be restored with git. */
export function changeRepository(changes: readonly RepositoryChange[]): void {
  for (const { path, text } of changes) {
    if (text === undefined) {
      rmSync(path, { force: true });
      removeEmptyFolders(dirname(path));
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function removeEmptyFolders(folder: string): void {
  if (folder === '.' || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(dirname(folder));
}

/** Runs git and returns its output; undefined if it fails. Paths in it are not quoted. */
function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
