import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, inheritedEnvironment, readTree, temporaryFolder } from '../site/build-site.ts';
import { differenceOf } from './compare-trees.ts';
import { makeSmallArchive } from './edit-scripts.ts';

// `KILLS=20 FLIPS=20 npx vitest run tests/build/broken-cache.test.ts` tries more often.
const { KILLS = '2', FLIPS = '3', BREAK_SEED = '13' } = process.env;

const work = temporaryFolder();
const [site, cache] = [join(work, 'site'), join(work, 'cache')];
let content = '';

/** Numbers from 0 to 1, the same for a seed. */
function drawNumbers(numRuns: number): number[] {
  return fc.sample(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    seed: Number(BREAK_SEED),
    numRuns,
  });
}

/** Builds and returns all that was said; fails if the build does. */
async function build(out = site, kept = cache): Promise<string> {
  const { code, output } = await buildSite(content, out, kept);
  expect(code, output).toBe(0);
  return output;
}

beforeAll(async () => {
  content = await makeSmallArchive();
  await build();
});

/** Files of every kind in the cache, a few of each. */
function chooseFiles(): string[] {
  const random = drawNumbers(Number(FLIPS));
  return readdirSync(cache).flatMap((kind) => {
    const files = [...readTree(join(cache, kind)).keys()];
    const chosen = random.flatMap((at) => files[Math.floor(at * files.length)] ?? []);
    return [...new Set(chosen)].map((file) => join(cache, kind, file));
  });
}

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  const place = Math.floor(at * bytes.length);
  if (bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

test('캐시의 어느 파일에서 한 비트가 뒤집혀도 그것은 실리지 않는다', async () => {
  // In memory, because the files of a site are links to those of the cache.
  const expected = readTree(site);
  const files = chooseFiles();
  for (const [index, at] of drawNumbers(files.length).entries()) flipByte(files[index] ?? '', at);
  await build();
  expect(differenceOf(readTree(site), expected)).toEqual([]);
  // A damaged text is noticed only when a page needs it; the build then starts again.
  const bodies = files.filter((file) => file.startsWith(join(cache, 'bodies')));
  for (const file of bodies) flipByte(file, 0.5);
  rmSync(join(cache, 'outputs'), { recursive: true });
  expect(await build()).toContain('캐시가 망가져 있어 그 부분을 다시 만듭니다.');
  expect(differenceOf(readTree(site), expected)).toEqual([]);
});

describe('빌드가 아무 때나 죽어도', () => {
  const built = { old: join(work, 'old'), next: join(work, 'next') };
  let duration = 0;

  /** Gives an article another text, so that a build has something to do. */
  function editText(word: string): void {
    const file = join(content, 'issues/2022-12/rich.mdx');
    const text = readFileSync(file, 'utf8').replace(
      /\n\n.*번 나온다\./u,
      `\n\n${word} 1번 나온다.`,
    );
    writeFileSync(file, text);
  }

  function startBuild(): ChildProcess {
    return spawn(
      process.execPath,
      ['scripts/build/index.ts', '--content', content, '--out', site],
      {
        env: { ...inheritedEnvironment(), CACHE_DIR: cache },
        // A group of its own, which is killed as a whole.
        detached: true,
        stdio: 'ignore',
      },
    );
  }

  beforeAll(async () => {
    editText('다음');
    await build(built.next);
    editText('처음');
    const start = performance.now();
    await build(built.old);
    duration = performance.now() - start;
    await build();
  });

  test('사이트는 늘 온전하고, 다음 빌드는 같은 것을 만든다', async () => {
    for (const [index, at] of drawNumbers(Number(KILLS)).entries()) {
      const [before, after] = index % 2 === 0 ? [built.old, built.next] : [built.next, built.old];
      editText(index % 2 === 0 ? '다음' : '처음');
      const killed = startBuild();
      await new Promise((done) => setTimeout(done, at * duration));
      if (killed.exitCode === null) process.kill(-(killed.pid ?? 0), 'SIGKILL');
      if (killed.signalCode === null && killed.exitCode === null) await once(killed, 'exit');
      expect(statSync(site).isDirectory()).toBe(true);
      const isOld = differenceOf(site, before).length === 0;
      expect(isOld ? [] : differenceOf(site, after)).toEqual([]);
      await build();
      expect(differenceOf(site, after)).toEqual([]);
      // The site before is the start of the next build.
      expect(readdirSync(work).filter((name) => name.startsWith('.site'))).toEqual(['.site.old']);
    }
  });
});
