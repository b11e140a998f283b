import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseShare, shareOf } from '../../scripts/build/share.ts';
import {
  type BuildResult,
  buildSite,
  FIXTURE,
  runScript,
  temporaryFolder,
} from '../site/build-site.ts';
import { differenceOf } from './compare-trees.ts';

test.each([
  ['1/1', { number: 1, count: 1 }],
  ['2/4', { number: 2, count: 4 }],
  ['0/4', undefined],
  ['5/4', undefined],
  ['1/0', undefined],
  ['하나', undefined],
])('조각 %s', (text, share) => {
  expect(parseShare(text)).toEqual(share);
});

test.each([0, 1, 5, 12])('%i개를 나눈 조각을 모으면 다시 그 목록이다', (length) => {
  const list = Array.from({ length }, (_, index) => index);
  const shares = [1, 2, 3].map((number) => shareOf(list, { number, count: 3 }));
  expect(shares.flat()).toEqual(list);
});

test('조각들의 캐시를 모아 지으면 혼자 지은 것과 같고, 오래 걸리는 일은 다시 하지 않는다', async () => {
  const work = temporaryFolder();
  const cache = join(work, 'cache');
  for (const share of ['1/2', '2/2']) {
    const own = join(work, share.slice(0, 1));
    const options = ['scripts/build/index.ts', '--content', FIXTURE, '--shard', share];
    await expectBuilt(runScript(options, { CACHE_DIR: own }));
    expect(countFiles(join(own, 'morphemes'))).toBeGreaterThan(0);
    cpSync(own, cache, { recursive: true });
  }
  const [merged, single] = [join(work, 'merged'), join(work, 'single')];
  const costly = ['morphemes', 'renditions', 'drawings'].map((kind) => join(cache, kind));
  const before = costly.map(countFiles);
  await expectBuilt(buildSite(FIXTURE, merged, cache));
  expect(costly.map(countFiles)).toEqual(before);
  await expectBuilt(buildSite(FIXTURE, single));
  expect(differenceOf(merged, single)).toEqual([]);
});

test('조각을 잘못 적으면 알려 주고 끝난다', async () => {
  const { code, output } = await runScript(['scripts/build/index.ts', '--shard', '3/2']);
  expect(code).toBe(2);
  expect(output).toContain('--shard에는 몇 번째 조각인지와 조각의 수를 2/4처럼 적어 주세요.');
});

async function expectBuilt(building: Promise<BuildResult>): Promise<void> {
  const { code, output } = await building;
  expect(code, output).toBe(0);
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
}
