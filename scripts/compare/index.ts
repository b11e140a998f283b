import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateArchive } from '../bench/generate.ts';
import { generateNotices } from '../bench/generate-notices.ts';
import { writeArchive } from '../bench/write-archive.ts';
import { listBuiltFiles } from '../built-files.ts';
import { diffSites, nameByContent } from './diff-sites.ts';
import { endWithUsage, readArguments } from '../options.ts';

const USAGE = 'npm run compare -- OLD NEW [--only shipped,fixture,generated]';
const SITES = ['shipped', 'fixture', 'generated'];
const ARTICLES = 300;
const SHOWN = 15;

/**
 * Builds the same three archives with the code of two checkouts, OLD and NEW, and compares the sites
 * byte for byte. The built sites stay in the checkout's `.compare/`; such a folder (without a
 * package.json) may be given instead of a checkout: it contains `shipped/`, `fixture/`, …
 */
async function main(): Promise<void> {
  const { values, positionals } = readArguments({ only: { type: 'string' } }, USAGE);
  const [old, next, ...more] = positionals;
  if (old === undefined || next === undefined || more.length > 0) endWithUsage(USAGE);
  const names = values.only?.split(',') ?? SITES;
  if (names.some((name) => !SITES.includes(name))) endWithUsage(USAGE);
  const work = mkdtempSync(join(tmpdir(), 'archive-compare-'));
  process.once('exit', () => {
    rmSync(work, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const before = await sitesOf(resolve(old), names, work);
  const after = await sitesOf(resolve(next), names, work);
  const counts = names.map((name) => report(name, join(before, name), join(after, name)));
  process.exitCode = counts.every((count) => count === 0) ? 0 : 1;
}

/** The folder with the built sites of OLD or NEW; if `place` is a checkout, the sites are built first. */
async function sitesOf(place: string, names: readonly string[], work: string): Promise<string> {
  if (!existsSync(join(place, 'package.json'))) return place;
  const sites = join(place, '.compare');
  for (const name of names) {
    const out = join(sites, name);
    const cache = mkdtempSync(join(work, 'cache-'));
    const build = ['run', 'build', '--', '--content', await contentOf(name, work), '--out', out];
    const { status } = spawnSync('npm', build, {
      cwd: place,
      env: { ...process.env, CACHE_DIR: cache },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`The site ${name} of ${place} could not be built.`);
  }
  return sites;
}

async function contentOf(name: string, work: string): Promise<string> {
  if (name === 'shipped') return resolve('content');
  if (name === 'fixture') return resolve('tests/fixtures/archive');
  const folder = join(work, 'generated');
  if (!existsSync(folder)) {
    await writeArchive(folder, [...generateArchive(ARTICLES), ...generateNotices(ARTICLES / 10)]);
  }
  return folder;
}

/** Prints the differences between two built sites, and returns the number of differing files. */
function report(name: string, before: string, after: string): number {
  const [old, next] = [before, after].map(readSite);
  const lines = diffSites(old ?? new Map(), next ?? new Map());
  console.log(
    `${name}: ${lines.length === 0 ? 'the same' : `${lines.length} files differ`}, ${next?.size ?? 0} files`,
  );
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
  if (lines.length > SHOWN) console.log(`  … and ${lines.length - SHOWN} more`);
  return lines.length;
}

function readSite(folder: string): Map<string, Buffer> {
  const files = listBuiltFiles(folder).map(
    (file) => [file, readFileSync(join(folder, file))] as const,
  );
  return nameByContent(new Map(files));
}

await main();
