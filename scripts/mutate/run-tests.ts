import { join } from 'node:path';
import * as z from 'zod';
import { createVitest, type Vitest } from 'vitest/node';
import type { TestResult } from './related-tests.ts';

/** A file that was changed since the last job, which has its old contents again, and the tests to run. */
const jobSchema = z.object({ changed: z.string(), tests: z.array(z.string()) });

/**
 * The process that runs tests for `npm run mutate`, in the folder that it was started in. It keeps
 * what Vite transformed, so that a run costs little more than its tests. It answers every job with
 * the results of its test files.
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
  // Vitest answers with the files of earlier runs too.
  const asked = testModules.filter(({ moduleId }) => tests.includes(moduleId));
  return asked.map((module) => ({
    file: module.relativeModuleId,
    failed: !module.ok(),
    seconds: module.diagnostic().duration / 1000,
  }));
}

await main();
