import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inheritedEnvironment, temporaryFolder } from '../site/build-site.ts';

const FLAGS = [
  ...['--name', '걷는 사람: #1', '--publisher', '견본출판'],
  ...['--address', 'https://walk.example.net', '--repository', 'https://github.com/walker/walk'],
];

/** A repository with the files of this one, committed, and the same packages. */
function copyRepository(): string {
  const copy = temporaryFolder();
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      encoding: 'utf8',
    },
  );
  for (const file of listed.split('\0').filter((path) => path !== '' && existsSync(path))) {
    cpSync(file, join(copy, file));
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  git(copy, 'init', '--quiet');
  writeFileSync(join(copy, '.git/info/exclude'), 'node_modules\n');
  commit(copy);
  return copy;
}

function commit(repository: string): void {
  git(repository, 'add', '--all');
  const person = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  git(repository, ...person, 'commit', '--quiet', '--message', 'all');
}

function git(repository: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: repository,
    encoding: 'utf8',
  });
}

function run(repository: string, ...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    ...{ cwd: repository, encoding: 'utf8' },
    env: { ...inheritedEnvironment(), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { code: status, output: stdout + stderr };
}

const init = (repository: string, ...args: string[]) =>
  run(repository, 'scripts/init/index.ts', '--template', ...args);

describe('저장소를 새 저널의 것으로', () => {
  // Each test goes on with what the one before left.
  const repository = copyRepository();
  const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

  test.each([
    [['--out', 'other'], '--out과 --template 가운데 하나만'],
    [['--owner', 'walker'], '--owner: @계정이나 @조직/팀으로 적어 주세요.'],
  ])('%j: 틀린 것을 말하고 아무것도 바꾸지 않는다', (args, text) => {
    const { code, output } = init(repository, ...FLAGS, ...args);
    expect(output).toContain(text);
    expect(code).toBe(2);
    expect(git(repository, 'status', '--porcelain')).toBe('');
  });

  test('실려 있던 저널은 빠지고 편집자 안내는 남는다', () => {
    const { code, output } = init(repository, ...FLAGS);
    expect(code, output).toBe(0);
    expect(output).toContain('git add -A');
    const files = globSync('**/*', { cwd: join(repository, 'content') }).map((path) =>
      path.replace(/\d{4}-\d{2}/u, '달'),
    );
    expect(files.sort()).toEqual([
      ...['README.md', 'issues', 'issues/달', 'issues/달/hills.png', 'issues/달/issue.yaml'],
      ...['issues/달/sample.mdx', 'issues/달/walks.csv', 'journal.yaml', 'pages'],
      ...['pages/about.mdx', 'search.yaml', 'style.yaml'],
    ]);
  });

  test('GitHub의 파일에는 앞선 저널의 이름도 주소도 없다', () => {
    const files = globSync('.github/**/*.{yml,md}', { cwd: repository });
    expect(files.length).toBeGreaterThan(5);
    for (const file of [...files, '.github/CODEOWNERS', '.vscode/journal.code-snippets']) {
      expect(read(file), file).not.toMatch(
        /컨택|상담|챗봇|journal\.example\.org|@journal-archive/u,
      );
    }
    expect(read('.github/CODEOWNERS')).toMatch(/^\* +@walker$/mu);
    expect(read('.github/ISSUE_TEMPLATE/bug.yml')).toContain('https://walk.example.net/search/');
    expect(existsSync(join(repository, '.github/ISSUE_TEMPLATE/bid.yml'))).toBe(false);
    expect(read('.vscode/journal.code-snippets')).toContain('|news,features,interviews|}');
  });

  test('README는 새 저널을 말하고 그 링크는 있는 곳을 가리킨다', () => {
    const readme = read('README.md');
    expect(readme).toContain('# 걷는 사람: #1\n');
    expect(readme).not.toContain('{{');
    const links = [...readme.matchAll(/\]\(([^)#]+)/gu)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(existsSync(join(repository, link)), link).toBe(true);
  });

  test('점검을 통과한다', () => {
    const { code, output } = run(repository, 'scripts/check/index.ts');
    expect(code, output).toBe(0);
  });

  test('커밋하지 않은 것이 있으면 시작하지 않고 무엇인지 말한다', () => {
    const before = git(repository, 'status', '--porcelain');
    const { code, output } = init(repository, ...FLAGS);
    expect(output).toMatch(/커밋하지 않은 변경이 있습니다: .*외 \d+개/u);
    expect(code).toBe(2);
    expect(git(repository, 'status', '--porcelain')).toBe(before);
  });

  test('한국어가 아닌 저널의 양식과 README는 영어다', () => {
    commit(repository);
    const { code, output } = init(repository, ...FLAGS, '--language', 'en', '--tenders', 'yes');
    expect(code, output).toBe(0);
    const korean = ['README.md', ...globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: repository })]
      .map((file) => [file, read(file).replaceAll('걷는 사람', '')])
      .filter(([, text = '']) => /[가-힣]/u.test(text));
    expect(korean).toEqual([]);
    for (const file of globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: repository })) {
      expect(() => {
        parse(read(file));
      }).not.toThrow();
    }
  });
});

test('저장소가 아닌 곳에서는 하지 않는다', () => {
  const folder = temporaryFolder();
  const script = resolve('scripts/init/index.ts');
  const { code, output } = run(folder, script, '--template', ...FLAGS);
  expect(output).toContain('git 저장소의 맨 위 폴더가 아닙니다.');
  expect(code).toBe(2);
});
