import { DAMAGED_CACHE } from '../../src/content/cache.ts';
import { explainDiskFault } from './disk-fault.ts';

/** Exit code of a step that has found a damaged result in the cache (EX_TEMPFAIL). */
export const DAMAGED = 75;

// Loaded before each step of a build (`node --import`): prints an error that nothing has caught.
process.on('uncaughtException', (error) => {
  if (error.message === DAMAGED_CACHE) process.exit(DAMAGED);
  reportFault(error);
  process.exit(1);
});

/** Prints why a step failed: a fault of the disk in one line, any other error with its stack. */
export function reportFault(error: unknown): void {
  console.error(explainDiskFault(error) ?? error);
}
