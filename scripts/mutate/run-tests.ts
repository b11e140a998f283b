import { join } from 'node:path';
import * as z from 'zod';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';
import type { TestResult } from './related-tests.ts';

/**
 * A job: the test files to run, and the source file that has a mutation now. The file of the last job
 * has been restored in the meantime.
 */
const jobSchema = z.object({ changed: z.string(), tests: z.array(z.string()) });

/**
 * Runs tests for `npm run mutate` in the current folder, as a separate process. It gets jobs as
 * messages of its parent process and answers each with the results of its test files. It keeps the
 * modules that Vite has transformed, so that a job takes little more time than its tests.
 */
async function main(): Promise<void> {
  const root = process.cwd();
  const vitest = await createVitest({
    root,
    watch: false,
    isolate: false,
    maxWorkers: 1,
    reporters: [{}],
    passWithNoTests: true,
  });
  await vitest.standalone();
  let restored = '';
  process.on('message', (message) => {
    const { changed, tests } = jobSchema.parse(message);
    for (const file of [restored, changed]) vitest.invalidateFile(join(root, file));
    restored = changed;
    void runTests(
      vitest,
      tests.map((test) => join(root, test)),
    ).then((results) => process.send?.(results));
  });
  process.send?.([]);
}

async function runTests(vitest: Vitest, tests: readonly string[]): Promise<TestResult[]> {
  const project = vitest.getRootProject();
  const { testModules } = await vitest.runTestSpecifications(
    tests.map((test) => project.createSpecification(test)),
  );
  // Vitest also returns the files of earlier runs.
  const asked = testModules.filter(({ moduleId }) => tests.includes(moduleId));
  return asked.map((module) => ({
    file: module.relativeModuleId,
    ...(module.ok() ? {} : { failure: firstErrorOf(module) }),
    seconds: module.diagnostic().duration / 1000,
  }));
}

function firstErrorOf(module: TestModule): string {
  const tests = [...module.children.allTests('failed')];
  const [error] = [...module.errors(), ...tests.flatMap((test) => test.result().errors ?? [])];
  return error?.message.split('\n')[0] ?? 'unknown error';
}

await main();
