import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readJournal } from '../../src/content/settings.ts';
import { articleFile } from '../content/folder.ts';
import { temporaryFolder } from '../site/build-site.ts';
import { git, type Run, runSteps } from './steps.ts';

const NEW = 'content/issues/2024-06/new.mdx';
const OLD = 'content/issues/2024-06/old.mdx';
// The base is this repository, whose journal has categories of its own.
const category = readJournal('content').entries[0]?.categories[0]?.slug ?? '';
const article = (body: string, matter = {}): string =>
  articleFile(
    { title: '"새 기사"', issue: '2024-06', category, date: '2024-06-20', ...matter },
    body,
  );
const old = article('옛 글입니다.');

const repository = mkdtempSync(join(tmpdir(), 'archive-origin-'));
const cache = temporaryFolder();
const marker = join(temporaryFolder(), 'ran');
const leaveMarker = `fs.writeFileSync(${JSON.stringify(marker)}, 'ran')`;

/** Code of every kind that a head may bring, each of which would leave the marker. */
const hostileCode: Record<string, string> = {
  'scripts/check/index.ts': `import fs from 'node:fs';\n${leaveMarker};\n`,
  'scripts/pull-request/index.ts': `import fs from 'node:fs';\n${leaveMarker};\n`,
  'scripts/node-version.mjs': `import fs from 'node:fs';\n${leaveMarker};\n`,
  'astro.config.mjs': `import fs from 'node:fs';\n${leaveMarker};\nexport default {};\n`,
  'content/pages/about.mdx': `import fs from 'node:fs';\nexport const ran = ${leaveMarker};\n`,
  'content/pages/evil.mdx': `---\ntitle: 꾐\n---\n\n{process.getBuiltinModule('node:fs').writeFileSync('${marker}', '')}\n`,
  'package.json': JSON.stringify({
    scripts: { preinstall: `touch ${marker}`, 'pull-request': `touch ${marker}` },
  }),
  '.npmrc': `script-shell=${marker}.sh\n`,
  '.nvmrc': '6\n',
  '.gitattributes': 'scripts/* text eol=crlf\n',
  'content/issues/.npmrc': 'ignore-scripts=false\n',
};

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, file)), { recursive: true });
    writeFileSync(join(repository, file), text);
  }
}

/** A branch with what GitHub would check out of a pull request: the head merged into the base. */
function openPullRequest(name: string, change: () => void): void {
  git(repository, 'checkout', '-q', '-b', `${name}-head`, 'main');
  change();
  git(repository, 'add', '--all', '--force');
  git(repository, 'commit', '-qm', name);
  git(repository, 'checkout', '-q', '-f', '-b', name, 'main');
  git(repository, 'merge', '-q', '--no-ff', '-m', 'merge', `${name}-head`);
}

/** The lines that GitHub's runner would obey. */
function commandsOf({ output }: Run): string[] {
  return output
    .split('\n')
    .filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
}

beforeAll(() => {
  git(repository, 'init', '-q', '-b', 'main');
  const own = git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  const isCode = (file: string): boolean => !/^(?:tests|content\/(?:issues|bids))\//u.test(file);
  for (const file of own.filter((path) => path && isCode(path) && existsSync(path))) {
    cpSync(file, join(repository, file));
  }
  write({ [OLD]: old });
  git(repository, 'add', '--all');
  git(repository, 'commit', '-qm', 'base');
});

describe('풀 리퀘스트의 절차를 그대로 돌린다', () => {
  test('좋은 글은 지어 보이고, 함께 온 코드는 쓰지 않는다', () => {
    openPullRequest('good', () => {
      write({
        ...hostileCode,
        [NEW]: article('새 글입니다.'),
        [OLD]: old.replace('옛 글', '고친 글'),
      });
    });
    const run = runSteps(repository, 'good', cache);
    expect(run.passed, run.output).toBe(true);
    expect(existsSync(marker)).toBe(false);
    const page = readFileSync(join(run.preview, 'issues/2024-06/new/index.html'), 'utf8');
    expect(page).toContain('새 글입니다.');
    expect(existsSync(join(run.preview, 'evil'))).toBe(false);
    expect(run.handed).toBe('code=true\n');
    // What builds and compares prints freely: the runner obeys nothing meanwhile.
    expect(run.output).toMatch(/^::stop-commands::([\da-f-]{36})\n(?:(?!^::).*\n)*^::\1::$/mu);
    expect(run.summary).toContain('고칠 곳이 없');
    expect(run.summary).toContain('글이 아닌 파일도 11개 바뀝니다.');
    expect(run.summary).toContain('## 사이트가 이렇게 바뀝니다');
    expect(run.summary).toMatch(
      /^### 더해지는 쪽 .*쪽\n\n```text\n(?:.+\n)*기사 {2}\/issues\/2024-06\/new\//mu,
    );
    expect(run.summary).toContain('(본문)');
    // The preview is already the new site: for the comparison only the site of the base is built.
    expect(readdirSync(join(cache, 'impact/sites'))).toHaveLength(1);
  });

  test('잘못된 글은 자리마다 알리고 짓지 않는다', () => {
    openPullRequest('faulty', () => {
      write({ [NEW]: article('{x}\n\n![그림](없음.png)', { date: '2024-02-31' }) });
    });
    const run = runSteps(repository, 'faulty', cache);
    expect(run.passed).toBe(false);
    expect(existsSync(run.preview)).toBe(false);
    const found = commandsOf(run).filter((line) => line.startsWith('::error '));
    expect(found.map((line) => line.split('::')[1])).toEqual([
      `error file=${NEW},line=6,col=1,title=날짜`,
      `error file=${NEW},line=9,col=1,title=중괄호`,
      `error file=${NEW},line=11,col=1,title=파일`,
    ]);
    expect(run.output).toContain(`${NEW}:6:1  날짜  `);
    expect(run.summary).toContain('고칠 곳이 3곳');
    expect(run.summary.match(/^\| <code>.*\| 6:1 \| 날짜 \|/gmu)).toHaveLength(1);
    expect(run.handed).toBe('code=false\n');
  });

  test('해치려는 글은 거절하고, 아무것도 실행하거나 따라가지 않는다', () => {
    openPullRequest('hostile', () => {
      write({
        ...hostileCode,
        [NEW]: article('{process.env.SECRET}', { '"::error::a\\n::error::b"': '"##[group]"' }),
        'content/issues/2024-06/##[add-matcher]x.mdx': '글',
        'content/issues/2024-06/\n::error::y.mdx': '글',
      });
      symlinkSync('../../../package.json', join(repository, 'content/issues/2024-06/link.mdx'));
      symlinkSync('/etc', join(repository, 'content/issues/2024-07'));
      const gitlink = `160000,${git(repository, 'rev-parse', 'HEAD').trim()},content/bids/2024/module`;
      git(repository, 'update-index', '--add', '--cacheinfo', gitlink);
      mkdirSync(join(repository, 'content/bids/2024/module'), { recursive: true });
    });
    const run = runSteps(repository, 'hostile', cache);
    expect(run.passed).toBe(false);
    expect(existsSync(marker)).toBe(false);
    expect(existsSync(run.preview)).toBe(false);
    const base = join(run.workspace, 'base');
    for (const path of ['issues/2024-06/link.mdx', 'issues/2024-07', 'bids/2024/module']) {
      expect(existsSync(join(base, 'content', path))).toBe(false);
      expect(run.output).toContain(`::error file=content/${path},line=1,col=1,title=파일::`);
    }
    for (const file of Object.keys(hostileCode)) {
      const own = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      const there = join(base, file);
      expect(existsSync(there) ? readFileSync(there, 'utf8') : undefined).toBe(own);
    }
    for (const line of commandsOf(run)) {
      expect(line).toMatch(
        /^::(?:error|notice) file=content\/[^:,]*,line=\d+,col=\d+,title=[^:,]*::/u,
      );
    }
    expect(run.output + run.summary).not.toContain('the-secret-value');
  });

  test('일하던 폴더의 글은 건드리지 않는다', () => {
    git(repository, 'checkout', '-q', '-f', 'main');
    write({ [NEW]: '쓰던 글' });
    const script = join(import.meta.dirname, '../../scripts/pull-request/index.ts');
    const { status, stderr } = spawnSync(process.execPath, [script, '--head', 'good'], {
      ...{ cwd: repository, encoding: 'utf8' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('따로 꺼낸 폴더에서만');
    expect(readFileSync(join(repository, NEW), 'utf8')).toBe('쓰던 글');
  });
});
