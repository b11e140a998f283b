import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../../src/content/folder.ts';

const REPORT = pathToFileURL(join(import.meta.dirname, '../report-fault.ts')).href;

// Two steps that run side by side in a cold build. By default V8 lets new objects take some 100 MB before it looks for
// dead ones. With 10,000 articles this limit, and MALLOC_ARENA_MAX below, bring the peak of the pages from 1,235 MB to
// 1,001 for the same CPU, and that of the search index after an edit from 570 MB to 480.
const SMALL = ['--max-semi-space-size=8'];
const OPTIONS = new Map([
  ['build-pages.ts', SMALL],
  ['build-search.ts', SMALL],
]);

/**
 * Runs a script of this folder as a separate process, so that its memory is freed afterwards
 * (2,000 articles: a peak of 1.2 GB in one process, 0.8 GB in several). Returns its exit code; with 1,
 * the script has printed why it failed, or was ended by `signal`.
 */
export async function runScript(
  script: string,
  environment: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<number> {
  const file = join(import.meta.dirname, script);
  const child = spawn(
    process.execPath,
    [...(OPTIONS.get(script) ?? []), '--import', REPORT, file],
    {
      env: {
        ...process.env,
        ...environment,
        ASTRO_TELEMETRY_DISABLED: '1',
        // Loading compiled code takes a third of the time.
        NODE_COMPILE_CACHE: join(cacheFolder(), 'code'),
        // glibc (Linux) keeps freed memory apart for up to 16 threads, and sharp starts some.
        MALLOC_ARENA_MAX: '2',
      },
      stdio: 'inherit',
      signal,
    },
  );
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      // A process that `signal` has ended exits after this event; one that could not be started never does.
      if (child.pid === undefined) reject(error);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
