import { explainDiskFault } from './disk-fault.ts';

// Loaded before each step of a build (`node --import`): prints an error that nothing has caught.
process.on('uncaughtException', (error) => {
  reportFault(error);
  process.exit(1);
});

/** Prints why a step failed: a fault of the disk in one line, any other error with its stack. */
export function reportFault(error: unknown): void {
  console.error(explainDiskFault(error) ?? error);
}
