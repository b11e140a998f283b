import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { generateLinkedArchive, pictureOf } from './generate.ts';

const TIMES = 3;

/** Checks a generated archive from nothing, unchanged and one file of it, and prints the seconds that each takes. */
export async function benchCheck(count: number): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  const content = join(work, 'content');
  const cache = join(work, 'cache');
  try {
    const first = await writeArchive(content, count);
    console.log(
      `${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, Node ${process.version}`,
    );
    const all = ['scripts/check/index.ts', '--content', content];
    const measured = {
      cold: medianOf(() => {
        rmSync(cache, { recursive: true, force: true });
        return secondsOf(process.execPath, all, cache);
      }),
      warm: medianOf(() => secondsOf(process.execPath, all, cache)),
      'one file': medianOf(() =>
        secondsOf(process.execPath, [...all, join(content, first)], cache),
      ),
    };
    for (const [name, seconds] of Object.entries(measured)) {
      console.log(
        `check, ${count} articles, ${name}: ${seconds.toFixed(2)} s (median of ${TIMES})`,
      );
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Writes the archive and gives the path of its first article. */
async function writeArchive(folder: string, count: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  cpSync('content/journal.yaml', join(folder, 'journal.yaml'));
  const files = generateLinkedArchive(count);
  for (const [index, { file, text }] of files.entries()) {
    const beside = dirname(join(folder, file));
    mkdirSync(beside, { recursive: true });
    writeFileSync(join(folder, file), text);
    const picture = pictureOf(file, index);
    if (picture !== undefined) writeFileSync(join(beside, picture), await drawPicture(index));
  }
  return files[0]?.file ?? '';
}

/** A photograph's worth of pixels, no two alike. */
function drawPicture(index: number): Promise<Uint8Array> {
  const background = { r: index % 256, g: (index >> 8) % 256, b: 128 };
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 };
  return sharp({ create: { width: 1200, height: 800, channels: 3, background, noise } })
    .jpeg()
    .toBuffer();
}

function medianOf(measure: () => number): number {
  const seconds = Array.from({ length: TIMES }, measure).sort((a, b) => a - b);
  return seconds[Math.floor(TIMES / 2)] ?? 0;
}

function secondsOf(command: string, words: readonly string[], cache: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, words, {
    env: { ...process.env, CACHE_DIR: cache },
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (status !== 0) throw new Error(`The check found something:\n${stdout}${stderr}`);
  return (performance.now() - start) / 1000;
}
