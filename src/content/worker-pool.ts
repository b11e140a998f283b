import { Tinypool } from 'tinypool';
import * as z from 'zod';

const exits = new WeakMap<Tinypool, Promise<never>>();

interface PoolOptions {
  workers: number;
  runtime?: 'worker_threads' | 'child_process';
  /** How many tasks each worker runs at the same time; 1 by default. */
  tasksAtOnce?: number;
}

/** Starts workers (threads by default) that run the default export of a module, given by its path. */
export function startPool(
  module: string,
  { workers, runtime = 'worker_threads', tasksAtOnce = 1 }: PoolOptions,
): Tinypool {
  const pool = new Tinypool({
    runtime,
    filename: module,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: tasksAtOnce,
    // Otherwise a process gets no environment variables, and would use another cache folder.
    env: z.record(z.string(), z.string()).parse({ ...process.env }),
  });
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  for (const worker of pool.threads) {
    worker.once('exit', () => {
      reject(new Error('A worker has exited.'));
    });
  }
  exits.set(pool, promise);
  return pool;
}

const thrownSchema = z.object({ message: z.string(), stack: z.string() });

function toError(thrown: z.infer<typeof thrownSchema>): Error {
  return Object.assign(new Error(thrown.message), thrown);
}

/** Runs a task on a worker. Rejects if any worker exits, which tinypool would wait for forever. */
export async function runOnPool(pool: Tinypool, task: unknown): Promise<unknown> {
  try {
    const result: unknown = await Promise.race([pool.run(task), exits.get(pool)]);
    return result;
  } catch (error) {
    // An error from another process arrives as a plain object, not as an Error.
    throw error instanceof Error ? error : toError(thrownSchema.parse(error));
  }
}
