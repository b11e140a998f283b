import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';
import type { TestResult } from './related-tests.ts';

const resultsSchema = z.array(
  z.object({ file: z.string(), failed: z.boolean(), seconds: z.number() }),
);

/** Runs tests of a checkout in a process that keeps what it loaded from one run to the next. */
export interface TestProcess {
  /**
   * How the test files went, now that `changed` has other contents; one failed result instead of
   * all where they take longer than `limit` seconds, as tests do that loop for ever.
   */
  run: (changed: string, tests: readonly string[], limit: number) => Promise<TestResult[]>;
  /** Ends the process and its workers; the next run starts another. */
  stop: () => void;
}

/** The process for the checkout in the folder `root`, not started before its first run. */
export function openTestProcess(root: string): TestProcess {
  let child: ChildProcess | undefined;
  const stop = (): void => {
    const isRunning = child?.exitCode === null && child.signalCode === null;
    if (isRunning && child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    child = undefined;
  };
  return {
    stop,
    run: async (changed, tests, limit) => {
      child ??= await start(root);
      child.send({ changed, tests });
      try {
        const signal = AbortSignal.timeout(limit * 1000);
        const answer: unknown[] = await once(child, 'message', { signal });
        return resultsSchema.parse(answer[0]);
      } catch {
        stop();
        return [{ file: 'the time limit', failed: true, seconds: limit }];
      }
    },
  };
}

/** A process group of its own, so that its workers end with it. */
async function start(root: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'run-tests.ts');
  const child = fork(script, { cwd: root, detached: true, stdio: 'ignore' });
  await once(child, 'message');
  return child;
}
