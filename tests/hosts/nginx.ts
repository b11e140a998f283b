import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '../../scripts/serve.ts';

/** Path of the program nginx; undefined if it is not installed. */
export const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(
  (path) => existsSync(path),
);

/** A running nginx: its origin, and the function that stops it. */
export interface RunningNginx {
  url: string;
  close: () => Promise<void>;
}

/**
 * Starts nginx on a free port that only this machine can reach, with the directives `server` in its
 * server block. `folder` is an empty folder for its own files. Throws nginx's output if the
 * configuration has errors or warnings.
 */
export async function startNginx(folder: string, server: string): Promise<RunningNginx> {
  const { url, close } = await listen(() => undefined);
  await close();
  const config = join(folder, 'nginx.conf');
  mkdirSync(join(folder, 'temp'), { recursive: true });
  writeFileSync(config, toConfig(folder, new URL(url).port, server));
  const command = [...['-c', config], ...['-p', folder], ...['-e', 'stderr']];
  const { stderr } = spawnSync(NGINX ?? '', ['-t', ...command], { encoding: 'utf8' });
  if (!stderr.includes('test is successful') || /\[(?:warn|emerg)\]/u.test(stderr)) {
    throw new Error(stderr);
  }
  const child = spawn(NGINX ?? '', command, { stdio: 'inherit' });
  await waitFor(url);
  return { url, close: () => stop(child) };
}

function toConfig(folder: string, port: string, server: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/temp/${kind};`,
  );
  return [
    // The temporary folder belongs to the user who runs the test, even if that is root.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    // Only critical errors, because requests for missing files are part of the tests.
    'error_log stderr crit;',
    'daemon off;',
    `pid ${folder}/nginx.pid;`,
    'events { }',
    'http {',
    ...['access_log off;', ...temporary],
    `server { listen 127.0.0.1:${port}; ${server} }`,
    '}',
  ].join('\n');
}

async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await wait(50);
  }
  throw new Error('nginx가 답하지 않습니다.');
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((stopped) => {
    child.once('exit', () => {
      stopped();
    });
    child.kill('SIGQUIT');
  });
}

/** The answer of a server, neither decompressed nor redirected. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Requests a URL with these headers. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((answered, failed) => {
    const sent = request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const { statusCode = 0, headers: received } = response;
        answered({ status: statusCode, headers: received, body: Buffer.concat(chunks) });
      });
    });
    sent.once('error', failed).end();
  });
}
