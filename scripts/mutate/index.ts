import { spawnSync } from 'node:child_process';
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
import { chooseMutations } from './choose-mutations.ts';
import { describeMutation, findMutations, mutate, type Mutation } from './find-mutations.ts';
import { findRelatedTests, readImports, type TestResult, toBatches } from './related-tests.ts';
import { openTestProcess, type TestProcess } from './test-process.ts';

const USAGE = 'npm run mutate -- [--seed 1] [--count 200] [--skip 0] [--in src/archive,src/check]';
/** Seconds for one batch of tests, and for all tests once before anything is changed. */
const LIMITS = { batch: 120, all: 1200 };
/** Test files that take more seconds are left out. */
const SLOW = 30;
const OPTIONS = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '200' },
  /** How many mutations of the seed an earlier run has tried. */
  skip: { type: 'string', default: '0' },
  in: { type: 'string', default: 'src/archive,src/check,src/body,src/feeds,src/search' },
} as const;

/**
 * Makes seeded mutations in a copy of this checkout, one at a time, runs the tests that import the
 * changed file and start no processes, and prints the mutations that no test notices.
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

/** Tries each mutation and prints it as noticed or not. */
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
  for (const { file } of all.filter(({ failed }) => failed)) {
    console.log(`left out, as it fails without a change: ${file}`);
  }
  const usable = all.filter(({ failed, seconds }) => !failed && seconds < SLOW);
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

/** The first test file found that fails now that the source file is changed. */
async function findFailure(
  file: string,
  related: readonly TestResult[],
  tests: TestProcess,
): Promise<string | undefined> {
  for (const batch of toBatches(file, related)) {
    const results = await tests.run(file, batch, LIMITS.batch);
    const failure = results.find(({ failed }) => failed);
    if (failure) return failure.file;
  }
  return undefined;
}

/** A copy of the files that git knows, in a temporary folder, with a link to these node_modules. */
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

await main();
