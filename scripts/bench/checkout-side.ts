import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyCheckout } from './checkout-copy.ts';
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
 * later runs use again.
 */
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
          env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache },
          groupFile: join(work, 'running'),
        },
      );
      const cost = costBetween(samples, 0, samples.at(-1)?.seconds ?? 0);
      return toMeasuredBuild(cost, toSteps(samples, lines), { site: out, otherCpu });
    },
  };
}
