import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startDevServer } from '../dev-server.ts';
import { median } from './bench-summary.ts';
import { articleFileOf, generateArchive } from './generate.ts';
import { nameMachine } from './machine.ts';
import { writeArchive } from './write-archive.ts';

const EDITS = 5;
/** Milliseconds after which an article is no longer waited for. */
const PATIENCE = 120_000;

/**
 * Starts the server of `npm run dev` over a generated archive whose texts have been read before; prints the
 * seconds until it is ready and shows a first article, and until it shows what has been added to that article.
 */
export async function benchDev(work: string, articles: number, seed: number): Promise<void> {
  const content = join(work, 'content');
  await writeArchive(content, generateArchive(articles, seed));
  const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(work, 'cache') };
  const check = ['scripts/check/index.ts', '--content', content];
  const reading = { env: { ...env, RENDER_TEXTS: '1' }, stdio: 'ignore' } as const;
  if (spawnSync(process.execPath, check, reading).status !== 0)
    throw new Error('The check found something.');
  console.log(nameMachine());
  const file = articleFileOf(0);
  const say = (what: string, seconds: number): void => {
    console.log(`dev, ${articles} articles, ${what}: ${seconds.toFixed(2)} s`);
  };
  const start = performance.now();
  const server = await startDevServer(env);
  try {
    say('ready', secondsSince(start));
    const page = `${server.origin}/${file.replace(/\.mdx$/u, '/')}`;
    await untilShown(page, '<h1');
    say('first page', secondsSince(start));
    const shown: number[] = [];
    for (const edit of Array(EDITS).keys()) {
      const mark = `${edit}번째로 고친 문장`;
      const saved = performance.now();
      appendFileSync(join(content, file), `\n${mark}이다.\n`);
      await untilShown(page, mark);
      shown.push(secondsSince(saved));
    }
    say(`an edit (median of ${EDITS}, at most ${Math.max(...shown).toFixed(2)})`, median(shown));
  } finally {
    server.process.kill();
  }
}

async function untilShown(page: string, text: string): Promise<void> {
  const headers = { accept: 'text/html' };
  const end = performance.now() + PATIENCE;
  while (!(await (await fetch(page, { headers })).text()).includes(text)) {
    if (performance.now() > end) throw new Error(`${page} does not show: ${text}`);
    await wait(20);
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
