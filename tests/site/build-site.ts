import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';

export const FIXTURE = resolve('tests/fixtures/archive');

/** What a build said and how it ended. */
export interface BuildResult {
  code: number | null;
  output: string;
}

/** A new folder under the system's temporary one. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'archive-site-'));
}

/**
 * The cache of all builds of a test run that do not name their own, so that pages are compiled once; each
 * of vitest's workers has its own, as builds with the same cache wait for each other.
 */
export function sharedCache(): string {
  return join(tmpdir(), `shared-cache-${process.env.VITEST_POOL_ID ?? ''}`);
}

/** Runs `npm run build -- --content … --out …` as an editor would; a `cache` of its own keeps it apart from others. */
export function buildSite(
  content: string,
  out: string,
  cache = sharedCache(),
): Promise<BuildResult> {
  return runScript(['scripts/build/index.ts', '--content', content, '--out', out], {
    CACHE_DIR: cache,
  });
}

/** Runs a script of the project and collects what it prints. */
export function runScript(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<BuildResult> {
  const child = spawn(process.execPath, args, {
    env: { ...inheritedEnvironment(), ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done) =>
    child.once('close', (code) => {
      done({ code, output });
    }),
  );
}

/** Every file of a folder by relative path, with its bytes. */
export function readTree(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        readFileSync(path),
      ]),
  );
}

/** The environment without what Vitest sets for itself: Astro would take DEV and MODE for its own. */
export function inheritedEnvironment(): Record<string, string | undefined> {
  const own = ['DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'VITEST'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
}
