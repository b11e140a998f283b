import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inheritedEnvironment, readTree, temporaryFolder } from '../site/build-site.ts';
import { differenceOf } from './compare-trees.ts';
import { makeSmallArchive } from './edit-scripts.ts';

/** A copy of the checkout at a longer path, with the same packages. */
function copyCheckout(): string {
  const copy = join(temporaryFolder(), '다른 곳/a-checkout-with-a-much-longer-path');
  for (const name of ['src', 'scripts', 'content']) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  for (const name of ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(name, join(copy, name));
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** A copy of a folder whose files were made in the opposite order. */
function copyBackwards(folder: string): string {
  const copy = join(temporaryFolder(), 'content');
  for (const [file, bytes] of [...readTree(folder)].reverse()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), bytes);
  }
  return copy;
}

/** Replaces a picture of a content folder by a photograph, so large that an encoder divides it among its threads. */
async function addPhotograph(content: string): Promise<void> {
  const [file = ''] = globSync('issues/*/a.png', { cwd: content }).sort();
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width: 1200, height: 800, channels: 3, background: 'white', noise } as const;
  await sharp({ create }).blur(4).png().toFile(join(content, file));
}

/** Builds with an empty cache in a checkout; `shell` is what runs before it in its shell. */
function build(checkout: string, content: string, shell: string, environment = {}): string {
  const folder = temporaryFolder();
  const out = join(folder, 'site');
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [
      '-c',
      `${shell} "$0" scripts/build/index.ts --content "$1" --out "$2"`,
      ...[process.execPath, content, out],
    ],
    {
      cwd: checkout,
      env: { ...inheritedEnvironment(), ...environment, CACHE_DIR: join(folder, 'cache') },
      encoding: 'utf8',
    },
  );
  expect(status, stdout + stderr).toBe(0);
  return out;
}

test('어디서 빌드해도 바이트까지 같다', async () => {
  const content = await makeSmallArchive();
  await addPhotograph(content);
  const here = build('.', content, 'umask 022;', { TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8' });
  const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  const there = build(
    copyCheckout(),
    copyBackwards(content),
    `umask 077; exec ${hasTaskset ? 'taskset -c 0' : ''}`,
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' },
  );
  expect(differenceOf(here, there)).toEqual([]);
  expect(readTree(here).size).toBeGreaterThan(100);
});
