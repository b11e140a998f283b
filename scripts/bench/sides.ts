import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listBuiltFiles } from '../built-files.ts';
import { copyCheckout } from './checkout-copy.ts';
import { measureProcess } from './measure-process.ts';
import { measureSizes, type SiteSizes } from './site-sizes.ts';
import { type Cost, costBetween, type Step, sumCosts, toSteps } from './steps.ts';
import { hugoTheme, toHugoEntry } from './to-hugo.ts';

/** What one build took, and the size of its site. */
interface MeasuredBuild extends Cost {
  steps: Step[];
  sizes: SiteSizes;
  /** How many cores other programs kept busy meanwhile: 0 on a quiet machine. */
  otherCores: number;
}

/** One of the generators that are compared. */
export interface Side {
  /** `ours`, `hugo`, or the folder of the other checkout. */
  name: string;
  /** Changes a component (a template of Hugo), in another way for each number; 0 restores it. */
  changeComponent: (change: number) => void;
  /** Removes what earlier builds made and kept. */
  clear: () => void;
  /** Builds the content; removing and converting files before it is not measured. */
  build: (content: string) => Promise<MeasuredBuild>;
}

/** The folders of a measured checkout. */
export interface CheckoutPlaces {
  copy: string;
  cache: string;
  out: string;
}

/** Where `checkoutSide` has its folders in its work folder. */
export function checkoutPlaces(work: string): CheckoutPlaces {
  return { copy: join(work, 'checkout'), cache: join(work, 'cache'), out: join(work, 'site') };
}

const COMPONENT = 'src/components/ArticleHeader.astro';

/** A checkout, copied into the work folder so that it stays as it is; an earlier copy is used again. */
export function checkoutSide(name: string, checkout: string, work: string): Side {
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
      markFile(join(copy, COMPONENT), change);
    },
    clear() {
      const made = ['.astro', '.staging', 'node_modules/.astro', 'node_modules/.vite'];
      for (const folder of [cache, out, ...made.map((kept) => join(copy, kept))]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    async build(content) {
      const { samples, lines, otherCpu } = await measureProcess(
        process.execPath,
        ['scripts/build/index.ts', '--out', out],
        { cwd: copy, env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache } },
      );
      const cost = costBetween(samples, 0, samples.at(-1)?.seconds ?? 0);
      const steps = toSteps(samples, lines);
      const otherCores = otherCpu / cost.wall;
      return { ...cost, steps, sizes: measureSizes(listFileSizes(out)), otherCores };
    },
  };
}

/** Hugo with a minimal theme and the pinned Pagefind, over the content as plain Markdown. */
export function hugoSide(work: string): Side {
  const site = join(work, 'source');
  const out = join(work, 'site');
  let change = 0;
  return {
    name: 'hugo',
    changeComponent(number) {
      change = number;
    },
    clear() {
      rmSync(out, { recursive: true, force: true });
    },
    async build(content) {
      for (const folder of [site, out]) rmSync(folder, { recursive: true, force: true });
      writeHugoSite(content, site);
      markFile(join(site, 'layouts/_default/baseof.html'), change);
      const steps: Step[] = [];
      let others = 0;
      for (const [title, ...command] of [
        ['Hugo', 'hugo', '--source', site, '--destination', out],
        ['Pagefind', process.execPath, PAGEFIND, '--site', out],
      ] as const) {
        const [program, ...args] = command;
        const { samples, otherCpu } = await measureProcess(program, args, { cwd: work });
        others += otherCpu;
        steps.push({ title, ...costBetween(samples, 0, samples.at(-1)?.seconds ?? 0) });
      }
      const cost = sumCosts(steps);
      const otherCores = others / cost.wall;
      return { ...cost, steps, sizes: measureSizes(listFileSizes(out)), otherCores };
    },
  };
}

const PAGEFIND = join(import.meta.dirname, '../../node_modules/pagefind/lib/runner/bin.cjs');

/** Whether the program `hugo` is installed. */
export function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

/** The files of a folder with their bytes; paths are from the folder. */
export function listFileSizes(folder: string): { file: string; bytes: number }[] {
  return listBuiltFiles(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
}

/** Ends a template with an HTML comment that has a number, in place of an earlier one. */
function markFile(path: string, number: number): void {
  const text = readFileSync(path, 'utf8').replace(/<!-- bench \d+ -->\n$/u, '');
  const marked = number === 0 ? text : `${text}<!-- bench ${number} -->\n`;
  if (marked !== readFileSync(path, 'utf8')) writeFileSync(path, marked);
}

function writeHugoSite(content: string, site: string): void {
  const theme = hugoTheme(readFileSync(join(content, 'journal.yaml'), 'utf8'));
  for (const [file, text] of Object.entries(theme)) writeText(join(site, file), text);
  for (const file of listBuiltFiles(content)) {
    if (file.endsWith('.mdx')) {
      const text = toHugoEntry(readFileSync(join(content, file), 'utf8'), `/${dirname(file)}/`);
      writeText(join(site, 'content', file.replace(/mdx$/u, 'md')), text);
    } else if (file.endsWith('.jpg')) {
      cpSync(join(content, file), join(site, 'static', file));
    }
  }
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
