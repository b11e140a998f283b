import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './bench-summary.ts';
import { articleFileOf, generateArchive } from './generate.ts';
import { nameMachine } from './machine.ts';
import { writeArchive } from './write-archive.ts';

// Astro's own command goes into the background where it takes its caller for a program.
const START = `
  import { dev } from 'astro';
  const { address } = await dev({ server: { host: '127.0.0.1', port: 0 } });
  console.log('port ' + address.port);
`;
const EDITS = 5;

/**
 * Starts the server of `npm run dev` over a generated archive whose texts have been read before; prints the
 * seconds until it is ready and shows a first article, and until it shows what has been added to that article.
 */
export async function benchDev(work: string, articles: number, seed: number): Promise<void> {
  const content = join(work, 'content');
  await writeArchive(content, generateArchive(articles, seed));
  const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(work, 'cache') };
  const check = ['scripts/check/index.ts', '--content', content];
  spawnSync(process.execPath, check, { env: { ...env, RENDER_TEXTS: '1' }, stdio: 'ignore' });
  console.log(nameMachine());
  const file = articleFileOf(0);
  const say = (what: string, seconds: number): void => {
    console.log(`dev, ${articles} articles, ${what}: ${seconds.toFixed(2)} s`);
  };
  const start = performance.now();
  const server = spawn(process.execPath, ['--eval', START], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const port = await portOf(server);
    say('ready', secondsSince(start));
    const page = `http://127.0.0.1:${port}/${file.replace(/\.mdx$/u, '/')}`;
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
    server.kill();
  }
}

/** The port that the server names when it is ready; rejects if it ends before. */
function portOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const port = /^port (\d+)$/mu.exec(chunk.toString())?.[1];
      if (port !== undefined) resolve(port);
    });
    server.once('exit', () => {
      reject(new Error('The server has ended.'));
    });
  });
}

async function untilShown(page: string, text: string): Promise<void> {
  const headers = { accept: 'text/html' };
  while (!(await (await fetch(page, { headers })).text()).includes(text)) await wait(20);
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
