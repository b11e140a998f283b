import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { measureProcess } from './measure-process.ts';
import { markTemplate, type Side, toMeasuredBuild } from './side.ts';
import { costBetween, toSteps } from './steps.ts';

/** Folders for measuring a checkout: its copy, the cache and the built site. */
export interface CheckoutPlaces {
  copy: string;
  cache: string;
  out: string;
}

/** The paths of these folders in the work folder. */
export function checkoutPlaces(work: string): CheckoutPlaces {
  return { copy: join(work, 'checkout'), cache: join(work, 'cache'), out: join(work, 'site') };
}

/** The component that the mode `component` changes; it is on every article's page. */
const COMPONENT = 'src/components/ArticleHeader.astro';
/** Folders in which Astro and Vite keep files between builds. */
const KEPT = ['.astro', '.staging', 'node_modules/.astro', 'node_modules/.vite'];

/**
 * The side that builds with the code of a checkout. It works in a copy in the work folder, which
 * later runs use again. `settings` are variables of the environment of its builds.
 */
export function checkoutSide(
  name: string,
  checkout: string,
  work: string,
  settings: Record<string, string> = {},
): Side {
  const { copy, cache, out } = checkoutPlaces(work);
  const isWhole = join(work, 'checkout-is-whole');
  if (!existsSync(isWhole)) {
    rmSync(copy, { recursive: true, force: true });
    copyCheckout(checkout, copy);
    writeFileSync(isWhole, '');
  }
  return {
    name,
    changeComponent(change) {
      markTemplate(join(copy, COMPONENT), change);
    },
    clear() {
      for (const folder of [cache, out, ...KEPT.map((kept) => join(copy, kept))]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    async build(content) {
      const { samples, lines, otherCpu } = await measureProcess(
        process.execPath,
        ['scripts/build/index.ts', '--out', out],
        {
          cwd: copy,
          env: { ...process.env, ...settings, CONTENT_DIR: content, CACHE_DIR: cache },
          groupFile: join(work, 'running'),
        },
      );
      const cost = costBetween(samples, 0, samples.at(-1)?.seconds ?? 0);
      return toMeasuredBuild(cost, toSteps(samples, lines), { site: out, otherCpu });
    },
  };
}

/** Matches folders in a checkout that git or commands make, and which are not copied. */
const MADE =
  /^(?:\.git|dist|\.cache|\.astro|\.staging|\.compare|\.vitest|test-results|\..*\.(?:old|new))$/u;
const PACKAGES = 'node_modules';
/** Matches caches of Astro and Vite in node_modules, which are not copied. */
const CACHES = /^\.(?:astro|vite.*|cache)$/u;

/**
 * Copies a checkout, without git's folder and the folders that commands make, so that the copy can
 * be changed and built. The files of node_modules become hard links if both folders are on the same
 * disk.
 */
function copyCheckout(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !MADE.test(entry) && entry !== PACKAGES)) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
  linkFolder(join(from, PACKAGES), join(to, PACKAGES));
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.isDirectory()) linkFile(source, target);
    else if (!CACHES.test(entry.name)) linkFolder(source, target);
  }
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A hard link is impossible if the other folder is on another disk.
    cpSync(from, to);
  }
}
