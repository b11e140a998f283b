import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSite, readTree, temporaryFolder } from '../site/build-site.ts';
import { differenceOf } from './compare-trees.ts';
import {
  applyScript,
  copyCompiled,
  type Edit,
  editScripts,
  makeSmallArchive,
} from './edit-scripts.ts';

// `EDIT_SCRIPTS=200 npx vitest run tests/build/warm-equals-cold.test.ts` runs 200 and builds a second
// time after each; here one build with an empty cache at the end must do.
const { EDIT_SCRIPTS, EDIT_SEED = '13' } = process.env;
const numRuns = Number(EDIT_SCRIPTS ?? 3);

test(
  '어떻게 고치고 이어서 만들어도 빈 캐시에서 만든 것과 같다',
  async () => {
    const scripts = fc.sample(editScripts, { seed: Number(EDIT_SEED), numRuns });
    const content = await makeSmallArchive();
    const work = temporaryFolder();
    const [site, cache] = [join(work, 'site'), join(work, 'cache')];
    const build = async (out: string, kept: string): Promise<string | undefined> => {
      const { code, output } = await buildSite(content, out, kept);
      return code === 0 ? undefined : output;
    };
    expect(await build(site, cache)).toBeUndefined();
    const faults: { script: Edit[]; files: string[] }[] = [];
    let refused = 0;
    for (const [index, script] of scripts.entries()) {
      const before = readTree(content);
      await applyScript(content, script);
      const why = await build(site, cache);
      if (why !== undefined) {
        // Edits that the check refuses, such as two articles with one old address.
        expect(why).toContain('점검했습니다. 고칠 곳이');
        writeTree(content, before);
        refused += 1;
      }
      const isLast = index === scripts.length - 1;
      if (EDIT_SCRIPTS === undefined && !isLast) continue;
      const fresh = temporaryFolder();
      copyCompiled(cache, join(fresh, 'cache'));
      if (why !== undefined) expect(await build(site, cache)).toBeUndefined();
      expect(await build(join(fresh, 'site'), join(fresh, 'cache'))).toBeUndefined();
      const files = differenceOf(site, join(fresh, 'site'));
      if (files.length > 0) faults.push({ script, files });
      rmSync(fresh, { recursive: true });
      if (EDIT_SCRIPTS !== undefined) console.log(index + 1, refused, faults.length, ...files);
    }
    expect(faults).toEqual([]);
    expect(refused).toBeLessThan(numRuns / 2);
  },
  180_000 * numRuns,
);

/** Makes a folder hold exactly these files. */
function writeTree(folder: string, files: ReadonlyMap<string, Buffer>): void {
  // Empty folders stay, as edits write into them.
  for (const file of readTree(folder).keys()) rmSync(join(folder, file));
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}
