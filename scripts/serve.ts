import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A running server: its origin without a trailing slash, and the way to stop it. */
export interface Site {
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder as a static host would, on a free port of this machine alone. */
export async function serve(folder: string): Promise<Site> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request.url ?? '/', response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('포트를 열지 못했습니다.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        // A browser keeps its connections open for longer than a test wants to wait.
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, target: string, response: ServerResponse): Promise<void> {
  const [path = '/', ...query] = target.split('?');
  const file = toFile(root, path);
  if (file === undefined) {
    response.writeHead(400).end();
  } else if (await isFile(file)) {
    await send(response, 200, file);
  } else if (path.endsWith('/') && (await isFile(join(file, 'index.html')))) {
    await send(response, 200, join(file, 'index.html'));
  } else if (await isFile(join(file, 'index.html'))) {
    response.writeHead(301, { location: [`${path}/`, ...query].join('?') }).end();
  } else if (await isFile(join(root, '404.html'))) {
    await send(response, 404, join(root, '404.html'));
  } else {
    response.writeHead(404).end();
  }
}

/** The file that a percent-encoded path names; absent if it is malformed or leaves the root. */
function toFile(root: string, path: string): string | undefined {
  try {
    const file = join(root, decodeURIComponent(path));
    return (file + sep).startsWith(root + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}

async function send(response: ServerResponse, status: number, file: string): Promise<void> {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type }).end(await readFile(file));
}
