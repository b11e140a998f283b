import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyCheckout } from './checkout-copy.ts';
import { measureProcess } from './measure-process.ts';
import { markTemplate, type Side, toMeasuredBuild } from './side.ts';
import { costBetween, toSteps } from './steps.ts';

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

/** A part of every article's page. */
const COMPONENT = 'src/components/ArticleHeader.astro';
/** What Astro and Vite keep in a checkout between builds. */
const KEPT = ['.astro', '.staging', 'node_modules/.astro', 'node_modules/.vite'];

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
