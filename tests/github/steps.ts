import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { inheritedEnvironment } from '../site/build-site.ts';

const jobSchema = z.object({
  jobs: z.object({
    content: z.object({
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).default({}),
          'working-directory': z.string().default('.'),
        }),
      ),
    }),
  }),
});

/** The result of a run of the workflow's steps. */
export interface Run {
  passed: boolean;
  output: string;
  summary: string;
  /** Content of GITHUB_OUTPUT, the values for the next job. */
  handed: string;
  /** The folder in which the steps run (GITHUB_WORKSPACE). */
  workspace: string;
  preview: string;
}

/**
 * Runs the steps of pull-request.yml that check the content, for a branch of a local repository.
 * Steps that need the network, such as the checkout, are replaced; all others run as they are
 * written there.
 */
export function runSteps(repository: string, branch: string, cache: string): Run {
  const workspace = mkdtempSync(join(tmpdir(), 'archive-steps-'));
  const temporary = join(workspace, 'temp');
  mkdirSync(temporary);
  const [summary, handed] = ['summary', 'output'].map((name) => join(temporary, name));
  const environment = {
    ...inheritedEnvironment(),
    ...{ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: handed },
    ...{ GITHUB_SHA: git(repository, 'rev-parse', branch).trim(), RUNNER_TEMP: temporary },
    ...{ CACHE_DIR: cache, ASTRO_TELEMETRY_DISABLED: '1', SECRET: 'the-secret-value' },
  };
  const { steps } = jobSchema.parse(
    parse(readFileSync('.github/workflows/pull-request.yml', 'utf8')),
  ).jobs.content;
  let output = '';
  const passed = steps.every(({ uses = '', run = '', with: options, ...step }) => {
    const folder = join(workspace, step['working-directory']);
    if (uses.startsWith('actions/checkout@')) clone(repository, branch, workspace, options);
    if (run === 'npm ci') symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    if (run === '' || run === 'npm ci') return true;
    const done = spawnSync('bash', ['-eo', 'pipefail', '-c', `exec 2>&1; ${run}`], {
      ...{ cwd: folder, env: environment, encoding: 'utf8', maxBuffer: Infinity },
    });
    output += done.stdout;
    return done.status === 0;
  });
  const read = (file = ''): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return {
    ...{ passed, output, workspace, preview: join(temporary, 'preview') },
    ...{ summary: read(summary), handed: read(handed) },
  };
}

/** Runs git with a fixed author and without the user's configuration, and returns its output. */
export function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org' },
      ...{ GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' },
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/**
 * Clones a branch as actions/checkout does: `path` and `fetch-depth` (number of commits) are in
 * `options`.
 */
function clone(
  repository: string,
  branch: string,
  workspace: string,
  options: Record<string, unknown>,
): void {
  const depth = `--depth=${String(options['fetch-depth'])}`;
  const folder = join(workspace, String(options.path));
  git(workspace, 'clone', '-q', depth, '--branch', branch, `file://${repository}`, folder);
  git(folder, 'checkout', '-q', '--detach');
}
