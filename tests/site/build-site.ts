import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';

export const FIXTURE = resolve('tests/fixtures/archive');

/** The exit code and the output of a build. */
export interface BuildResult {
  code: number | null;
  output: string;
}

/** Makes a folder in the temporary folder, and returns its path. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'archive-site-'));
}

/**
 * The cache folder of builds in tests that give no other, so that pages are compiled only once.
 * Each worker of vitest has its own, because builds with the same cache wait for each other.
 */
export function sharedCache(): string {
  return join(tmpdir(), `shared-cache-${process.env.VITEST_POOL_ID ?? ''}`);
}

/**
 * Runs `npm run build -- --content … --out …` as an editor would; `cache` is the cache folder, by
 * default the shared one.
 */
export function buildSite(
  content: string,
  out: string,
  cache = sharedCache(),
): Promise<BuildResult> {
  return runScript(['scripts/build/index.ts', '--content', content, '--out', out], {
    CACHE_DIR: cache,
  });
}

/** Builds a site that must be built, and returns its folder; throws with the output if it fails. */
export async function buildWholeSite(
  content: string,
  out: string,
  cache?: string,
): Promise<string> {
  const { code, output } = await buildSite(content, out, cache);
  if (code !== 0) throw new Error(output);
  return out;
}

/** Runs a script of the repository with Node, and collects its output. */
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

/** The bytes of every file in a folder, by relative path. */
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

/** The environment variables without those that Vitest sets: Astro would use DEV and MODE too. */
export function inheritedEnvironment(): Record<string, string | undefined> {
  const own = ['DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'VITEST'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
}
