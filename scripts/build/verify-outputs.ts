import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { runOnPool, startPool } from '../../src/content/worker-pool.ts';
import { type KeptOutput, readKeptOutput } from './kept-outputs.ts';
import { findSiteFaults } from './site-faults.ts';

// Starting a thread takes as long as verifying some hundred files.
const WORTH_A_THREAD = 1_000;

/** A site whose files are in the cache, and those of them that are verified. */
interface VerifyTask {
  /** URL of the site. */
  site: string;
  outputs: readonly (readonly [file: string, output: KeptOutput])[];
  examined: readonly string[];
}

const verifiedSchema = z.object({ faults: z.array(z.string()), links: z.int() });

/** What `findSiteFaults` gives. */
type Verified = z.infer<typeof verifiedSchema>;

/** Verifies files of a site as `findSiteFaults` does, on several threads if they are many. */
export async function verifyOutputs(task: VerifyTask): Promise<Verified> {
  const { examined } = task;
  const count = Math.min(availableParallelism(), Math.floor(examined.length / WORTH_A_THREAD));
  if (count < 2) return verifyHere(task);
  const [own = task, ...others] = Array.from({ length: count }, (_, share) => ({
    ...task,
    examined: examined.filter((_file, index) => index % count === share),
  }));
  const pool = startPool(import.meta.filename, { workers: others.length });
  const elsewhere = others.map((share) => runOnPool(pool, share));
  const found = [verifyHere(own), ...z.array(verifiedSchema).parse(await Promise.all(elsewhere))];
  await pool.destroy();
  // Verified again as one list, because two threads may report the same missing file.
  if (found.some(({ faults }) => faults.length > 0)) return verifyHere(task);
  return { faults: [], links: found.reduce((sum, { links }) => sum + links, 0) };
}

/** Verifies files on this thread; other threads run this function as their task. */
export default function verifyHere({ site, outputs, examined }: VerifyTask): Verified {
  const kept = new Map(outputs);
  const read = (file: string): string => {
    const output = kept.get(file);
    return String((output && readKeptOutput(output)) ?? '');
  };
  return findSiteFaults({ files: [...kept.keys()], read, site }, examined);
}
