import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answerHelp, endWithUsage } from '../options.ts';
import { benchBuilds, RESULTS_FILE } from './bench-builds.ts';
import { benchDev } from './bench-dev.ts';
import { benchCheck, benchFeeds, benchRegister } from './bench-parts.ts';
import { type BenchOptions, parseBenchOptions, USAGE } from './bench-options.ts';
import { checkoutPlaces, checkoutSide } from './checkout-side.ts';
import { hasHugo, hugoSide } from './hugo-side.ts';
import { sealedSide } from './sealed-side.ts';
import type { Side } from './side.ts';

/** Measures builds of generated archives, the check, the server of `npm run dev`, or what feeds add to a build. */
async function main(): Promise<void> {
  answerHelp(USAGE);
  const options = parseBenchOptions(process.argv.slice(2));
  if ('fault' in options) endWithUsage(USAGE, options.fault);
  const fault = findFault(options);
  if (fault !== undefined) endWithUsage(USAGE, fault);
  const work = options.work === undefined ? makeTemporary() : resolve(options.work);
  if (options.command === 'builds') await benchSides(work, options);
  for (const articles of options.command === 'builds' ? [] : options.articles) {
    if (options.command === 'check') await benchCheck(work, articles, options.seed);
    else if (options.command === 'dev') await benchDev(work, articles, options.seed);
    else await benchAdded(work, { ...options, articles: [articles] });
  }
}

/**
 * Error message for options that do not fit the files on the disk, such as a missing folder;
 * undefined if all fit.
 */
function findFault({ against, work, isResumed }: BenchOptions): string | undefined {
  if (against === 'hugo' && !hasHugo()) {
    return '--against hugo: Hugo is not installed (Debian: apt-get install hugo).';
  }
  const isSide = against === undefined || against === 'hugo' || against === 'sealed';
  if (!isSide && !existsSync(join(against, 'node_modules'))) {
    return `--against: ${against} is not a checkout with its packages (npm ci).`;
  }
  if (work === undefined || !existsSync(work)) return undefined;
  const hasResults = existsSync(join(work, RESULTS_FILE));
  if (hasResults && !isResumed) {
    return `--work: ${work} has results already. Add --resume, or name another folder.`;
  }
  const isEmpty = readdirSync(work).length === 0;
  return hasResults || isEmpty ? undefined : `--work: ${work} is not empty, and not a bench's.`;
}

/** Makes a temporary folder that is removed when the process exits. */
function makeTemporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function benchSides(work: string, options: BenchOptions): Promise<void> {
  const { against } = options;
  const names = ['ours', ...(against === undefined ? [] : [against])];
  await benchBuilds(work, options, names, () => names.map((name) => openSide(name, work)));
}

/** Measures builds, and what the feeds or the register add to them. */
async function benchAdded(work: string, options: BenchOptions): Promise<void> {
  const { command, notices = command === 'register' ? 5000 : undefined } = options;
  const plan: BenchOptions = { ...options, notices, modes: ['cold', 'unchanged'] };
  const results = await benchBuilds(work, plan, ['ours'], () => [openSide('ours', work)]);
  const places = checkoutPlaces(join(work, 'ours'));
  const bench = options.command === 'feeds' ? benchFeeds : benchRegister;
  bench({ ...places, content: join(work, 'content') }, results);
}

function openSide(name: string, work: string): Side {
  if (name === 'hugo') return hugoSide(join(work, 'hugo'));
  if (name === 'sealed') return sealedSide(join(work, 'sealed'));
  const isOurs = name === 'ours';
  return checkoutSide(name, isOurs ? '.' : name, join(work, isOurs ? 'ours' : 'theirs'));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
