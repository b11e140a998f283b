import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { readOptions } from '../options.ts';
import {
  chooseMutations,
  describeMutation,
  findMutations,
  mutate,
  type Mutation,
} from './find-mutations.ts';
import {
  findRelatedTests,
  readImports,
  type TestResult,
  testResultsSchema,
  toBatches,
} from './related-tests.ts';

const USAGE = 'npm run mutate -- [--seed 1] [--count 200] [--skip 0] [--in src/archive,src/check]';
/** Time limits in seconds: of one batch of tests, and of all tests before the first mutation. */
const LIMITS = { batch: 120, all: 1200 };
/** Test files that take this many seconds or more are not used. */
const SLOW = 30;
const OPTIONS = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '200' },
  /** Number of mutations to skip, because an earlier run with the same seed has tried them. */
  skip: { type: 'string', default: '0' },
  in: { type: 'string', default: 'src/archive,src/check,src/body,src/feeds,src/search' },
} as const;

/**
 * Makes random mutations in a copy of the checkout, one at a time, and prints for each whether a
 * test fails. Only tests that import the changed file and start no process are run.
 */
async function main(): Promise<void> {
  const { in: folders, ...numbers } = readOptions(OPTIONS, USAGE);
  const { seed, count, skip } = z
    .object({ seed: z.coerce.number(), count: z.coerce.number(), skip: z.coerce.number() })
    .parse(numbers);
  const root = copyCheckout();
  const tests = openTestProcess(root);
  process.once('exit', () => {
    tests.stop();
    rmSync(root, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const mutations = folders
    .split(',')
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }).sort())
    .flatMap((file) => findMutations(file, readFileSync(join(root, file), 'utf8')));
  const chosen = chooseMutations(mutations, skip + count, seed).slice(skip);
  const noticed = await countNoticed(root, chosen, tests);
  const share = Math.round((noticed / chosen.length) * 100);
  console.log(`seed ${seed}, ${skip} skipped: ${noticed} of ${chosen.length} noticed (${share}%)`);
  process.exit();
}

/** Tries and prints each mutation; returns how many made a test fail. */
async function countNoticed(
  root: string,
  mutations: readonly Mutation[],
  tests: TestProcess,
): Promise<number> {
  const imports = readImports(readSources(root));
  const relatedTo = new Map(
    mutations.map(({ file }) => [file, findRelatedTests(file, imports)] as const),
  );
  const all = await tests.run('', [...new Set([...relatedTo.values()].flat())], LIMITS.all);
  for (const { file, failure } of all.filter((result) => result.failure !== undefined)) {
    console.log(`left out, as it fails without a mutation: ${file}: ${failure ?? ''}`);
  }
  const usable = all.filter(({ failure, seconds }) => failure === undefined && seconds < SLOW);
  let noticed = 0;
  for (const [index, mutation] of mutations.entries()) {
    const related = usable.filter(({ file }) => relatedTo.get(mutation.file)?.includes(file));
    const source = readFileSync(join(root, mutation.file), 'utf8');
    writeFileSync(join(root, mutation.file), mutate(source, mutation));
    const test = await findFailure(mutation.file, related, tests);
    writeFileSync(join(root, mutation.file), source);
    const { line, before, after } = describeMutation(source, mutation);
    const place = `${index} ${mutation.kind} ${mutation.file}:${line}`;
    if (test === undefined) console.log(`${place} SURVIVED\n  - ${before}\n  + ${after}`);
    else console.log(`${place} noticed by ${test}`);
    noticed += test === undefined ? 0 : 1;
  }
  return noticed;
}

/** The first test file that fails with the current mutation of `file`; undefined if all pass. */
async function findFailure(
  file: string,
  related: readonly TestResult[],
  tests: TestProcess,
): Promise<string | undefined> {
  for (const batch of toBatches(file, related)) {
    const results = await tests.run(file, batch, LIMITS.batch);
    const failed = results.find(({ failure }) => failure !== undefined);
    if (failed) return failed.file;
  }
  return undefined;
}

/** Copies the files tracked by git into a temporary folder, with a link to node_modules. */
function copyCheckout(): string {
  const root = mkdtempSync(join(tmpdir(), 'archive-mutate-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  for (const file of stdout.split('\0').filter(Boolean)) cpSync(file, join(root, file));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

function readSources(root: string): ReadonlyMap<string, string> {
  const files = globSync('{src,scripts,tests}/**/*.{ts,mjs,js}', { cwd: root });
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** A process that runs tests of a checkout and keeps loaded modules for the next run. */
interface TestProcess {
  /**
   * Runs test files after the file `changed` was changed. After `limit` seconds, for example in an
   * endless loop, returns one failure instead of the results.
   */
  run: (changed: string, tests: readonly string[], limit: number) => Promise<TestResult[]>;
  /** Kills the process and its workers; the next run starts another one. */
  stop: () => void;
}

/** Controls the test process of the checkout in folder `root`; it starts at the first run. */
function openTestProcess(root: string): TestProcess {
  let child: ChildProcess | undefined;
  const stop = (): void => {
    const isRunning = child?.exitCode === null && child.signalCode === null;
    if (isRunning && child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    child = undefined;
  };
  return {
    stop,
    run: async (changed, tests, limit) => {
      child ??= await startTests(root);
      child.send({ changed, tests });
      try {
        const signal = AbortSignal.timeout(limit * 1000);
        const answer: unknown[] = await once(child, 'message', { signal });
        return testResultsSchema.parse(answer[0]);
      } catch (error) {
        stop();
        const isLate = error instanceof Error && error.name === 'AbortError';
        const failure = isLate ? `no answer after ${limit} s` : String(error);
        return [{ file: 'the time limit', failure, seconds: limit }];
      }
    },
  };
}

/** Starts the test process in a process group of its own, so that it can be killed with its workers. */
async function startTests(root: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'run-tests.ts');
  const child = fork(script, { cwd: root, detached: true, stdio: 'ignore' });
  await once(child, 'message');
  return child;
}

await main();
