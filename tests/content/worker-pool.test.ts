import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runOnPool, startPool } from '../../src/content/worker-pool.ts';
import { makeFolder } from './folder.ts';

const folder = makeFolder({
  'twice.mjs': 'export default (number) => number * 2;',
  'exits.mjs': 'export default () => process.exit(3);',
});

test.each(['worker_threads', 'child_process'] as const)(
  '%s: 일을 나누어 받는다',
  async (runtime) => {
    const pool = startPool(join(folder, 'twice.mjs'), { workers: 2, runtime });
    expect(await Promise.all([1, 2, 3].map((number) => runOnPool(pool, number)))).toEqual([
      2, 4, 6,
    ]);
    await pool.destroy();
  },
);

test.each(['worker_threads', 'child_process'] as const)(
  '%s: 말없이 끝난 일꾼을 끝없이 기다리지 않는다',
  async (runtime) => {
    const pool = startPool(join(folder, 'exits.mjs'), { workers: 1, runtime });
    await expect(runOnPool(pool, 1)).rejects.toThrow();
  },
);
